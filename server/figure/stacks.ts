import { append, include } from '#model/grouping.ts'
import { byCodePoint } from '#model/id.ts'
import { KIND_TABLE, type Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card } from '#model/shown.ts'
import type { Mark } from '#model/status.ts'

/** Look-alike leaves from which on they are drawn as one stack. */
export const STACK_LEAST = 4

/** Kinds whose text is what people come to read: they are never folded. */
const NEVER = new Set<Kind>(['allegation', 'outcome'])

/** The part of a relation that folding looks at. */
export type Tie = { type: RelationType; from: string; to: string; mark: Mark }

/** Entities of one kind that are joined to the same others in the same way. */
export type Stack = {
  /** `stack:<kind>:<hash>`; the same as long as they are joined to the same others */
  id: string
  kind: Kind
  /** what they are, without their number: `plaintiff states` */
  words: string
  /** by name, then id */
  members: readonly Card[]
}

/**
 * The stacks among some entities: of one kind, with the same set of type, direction, other end and mark. `kept`
 * is never folded. No entity is in two stacks; one in no stack is drawn by itself.
 */
export function toStacks(entities: readonly Card[], ties: readonly Tie[], kept: string | null): Stack[] {
  const ends = new Map<string, Set<string>>()
  const marks = new Map<string, Set<string>>()
  const types = new Map<string, Set<RelationType>>()
  for (const { type, from, to, mark } of ties) {
    for (const [one, other, way] of [
      [from, to, 'out'],
      [to, from, 'in']
    ] as const) {
      include(ends, one, `${type} ${way} ${other}`)
      include(marks, one, `${type} ${way} ${other} ${mark}`)
      include(types, one, type)
    }
  }
  const groups = new Map<string, Card[]>()
  for (const card of entities) {
    const signature = marks.get(card.id)
    if (!signature || card.id === kept || NEVER.has(card.kind)) continue
    append(groups, `${card.kind} ${text(signature)}`, card)
  }
  const found = [...groups].filter(([, cards]) => cards.length >= STACK_LEAST)
  return named(found, ends).map(({ id, cards }) => toStack(id, cards, types))
}

/**
 * Adds the mark to the id of stacks that differ only by mark, except the first, so that ids outlive a ruling.
 */
function named(
  groups: readonly (readonly [string, Card[]])[],
  ends: ReadonlyMap<string, Set<string>>
): { id: string; cards: Card[] }[] {
  const taken = new Set<string>()
  return groups.map(([key, cards]) => {
    const [first] = cards
    const plain = `stack:${first?.kind ?? ''}:${hash(text(ends.get(first?.id ?? '')))}`
    const id = taken.has(plain) ? `${plain}:${hash(key)}` : plain
    taken.add(id)
    return { id, cards }
  })
}

function toStack(id: string, cards: Card[], types: ReadonlyMap<string, ReadonlySet<RelationType>>): Stack {
  const members = cards.toSorted((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id))
  const kind = members[0]?.kind ?? 'action'
  const all = types.get(members[0]?.id ?? '') ?? new Set()
  return { id, kind, members, words: wordsFor(kind, members, all) }
}

function wordsFor(kind: Kind, members: readonly Card[], types: ReadonlySet<RelationType>): string {
  const { plural } = KIND_TABLE[kind]
  if (kind !== 'action' && types.has('PLAINTIFF_IN')) return `plaintiff ${plural}`
  if (kind !== 'action' && types.has('DEFENDANT_IN')) return `defendant ${plural}`
  if (kind === 'person' && (types.has('TESTIFIED_AT') || types.has('TESTIFIED_BEFORE'))) return 'witnesses'
  const days = new Set(members.map(({ start }) => start))
  if (kind === 'action' && days.size === 1 && !days.has(null)) return 'same-day filings'
  return plural
}

function text(set: ReadonlySet<string> | undefined): string {
  return [...(set ?? [])].toSorted().join('|')
}

/** Seven characters that stand for a text (FNV-1a, 32 bits). */
function hash(value: string): string {
  let state = 0x811c9dc5
  for (let at = 0; at < value.length; at++) {
    state = Math.imul(state ^ value.charCodeAt(at), 0x01000193)
  }
  return (state >>> 0).toString(36).padStart(7, '0')
}
