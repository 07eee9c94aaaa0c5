import { compareDates } from '#model/dates.ts'
import { append } from '#model/grouping.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import type { Direction } from '#figure/words/sentence.ts'

/** Look-alikes that the canvas draws as one. */
export type FoldedStack = { id: string; kind: Kind; words: string; members: readonly Card[] }

/**
 * A row of the outline: an entity, a relation of it as a sentence, or the entity at its other end; a stack and
 * its members.
 */
export type Row = {
  /** unique in the tree: the ids along the way down, joined */
  key: string
  level: 1 | 2 | 3
  /** its position among its siblings, from 1, and how many they are */
  at: number
  of: number
  /** null where nothing is below it */
  open: boolean | null
} & (
  | { what: 'entity' | 'other' | 'member'; card: Card }
  | { what: 'stack'; stack: FoldedStack }
  | { what: 'relation'; relation: ShownRelation; other: Card; direction: Direction }
)

/**
 * The visible rows of the outline: every entity and stack, and below the open ones what belongs to them;
 * `others` may stand at far ends.
 */
export function toRows(
  cards: readonly Card[],
  stacks: readonly FoldedStack[],
  relations: readonly ShownRelation[],
  open: ReadonlySet<string>,
  others: readonly Card[] = cards
): Row[] {
  const all = [...others, ...stacks.flatMap(({ members }) => members)]
  const byId = new Map(all.map((card) => [card.id, card]))
  const ofEntity = byEnd(relations.filter(({ from, to }) => byId.has(from) && byId.has(to)))
  const of = cards.length + stacks.length
  const entities = cards.flatMap((card, at): Row[] => {
    const own = ofEntity.get(card.id) ?? []
    const isOpen = own.length > 0 ? open.has(card.id) : null
    const row: Row = { key: card.id, level: 1, at: at + 1, of, open: isOpen, what: 'entity', card }
    return isOpen === true ? [row, ...below(card.id, own, byId, open)] : [row]
  })
  return [
    ...entities,
    ...stacks.flatMap((stack, at) => rowsOfStack(stack, cards.length + at + 1, of, open.has(stack.id)))
  ]
}

function byEnd(relations: readonly ShownRelation[]): Map<string, ShownRelation[]> {
  const ends = new Map<string, ShownRelation[]>()
  for (const relation of relations) {
    for (const end of new Set([relation.from, relation.to])) append(ends, end, relation)
  }
  return ends
}

function rowsOfStack(stack: FoldedStack, at: number, of: number, isOpen: boolean): Row[] {
  const row: Row = { key: stack.id, level: 1, at, of, open: isOpen, what: 'stack', stack }
  if (!isOpen) return [row]
  return [
    row,
    ...stack.members.map((card, nth): Row => {
      const place = { level: 2, at: nth + 1, of: stack.members.length, open: null } as const
      return { ...place, key: `${stack.id} ${card.id}`, what: 'member', card }
    })
  ]
}

function below(
  id: string,
  relations: readonly ShownRelation[],
  byId: ReadonlyMap<string, Card>,
  open: ReadonlySet<string>
): Row[] {
  return relations.flatMap((relation, at): Row[] => {
    const direction = relation.from === id ? 'forward' : 'back'
    const other = byId.get(direction === 'forward' ? relation.to : relation.from)
    if (!other) return []
    const key = `${id} ${relation.id}`
    const isOpen = open.has(key)
    const row: Row = {
      key,
      level: 2,
      at: at + 1,
      of: relations.length,
      open: isOpen,
      what: 'relation',
      relation,
      other,
      direction
    }
    if (!isOpen) return [row]
    return [
      row,
      { key: `${key} ${other.id}`, level: 3, at: 1, of: 1, open: null, what: 'other', card: other }
    ]
  })
}

/** The orders in which entities may stand. */
export const SORTS = ['role', 'name', 'date', 'relations'] as const
export type Sort = (typeof SORTS)[number]

/** Cards in an order: `role` keeps the order given; undated cards come last. */
export function sorted(cards: readonly Card[], sort: Sort): readonly Card[] {
  if (sort === 'role') return cards
  return cards.toSorted((a, b) => {
    if (sort === 'relations') return b.degree - a.degree || byCodePoint(a.name, b.name)
    if (sort === 'date') return byStart(a.start, b.start) || byCodePoint(a.name, b.name)
    return byCodePoint(a.name, b.name)
  })
}

function byStart(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : compareDates(a, b)
}

/**
 * What a key does in the tree: goes to a row, opens or closes one, reads one, adds one to the selection; null
 * where the tree does not use the key.
 */
export type Move =
  | { to: string }
  | { open: string }
  | { close: string }
  | { read: string }
  | { toggle: string }
  | null

/** The keys of a tree (WAI-ARIA): up, down, first, last, in, out, read; letters are left to the acts. */
export function toMove(rows: readonly Row[], current: string, key: string): Move {
  const at = rows.findIndex((row) => row.key === current)
  const row = rows[at]
  if (!row) return null
  const go = (target: Row | undefined): Move => (target ? { to: target.key } : null)
  if (key === 'ArrowDown') return go(rows[at + 1])
  if (key === 'ArrowUp') return go(rows[at - 1])
  if (key === 'Home') return go(rows[0])
  if (key === 'End') return go(rows.at(-1))
  const end = row.what === 'other' ? rowOf(row.card.id, rows) : undefined
  if (key === 'Enter') return go(end) ?? { read: row.key }
  if (key === ' ') return { toggle: row.key }
  if (key === 'ArrowRight') {
    if (row.open === false) return { open: row.key }
    if (row.open === true) return go(rows[at + 1])
    return go(end)
  }
  if (key === 'ArrowLeft') {
    if (row.open === true) return { close: row.key }
    return go(rows.slice(0, at).findLast((one) => one.level < row.level))
  }
  return null
}

/** The row of an entity; of a member of a stack, its row below the stack or, while that is closed, the stack's. */
function rowOf(id: string, rows: readonly Row[]): Row | undefined {
  return (
    rows.find(({ key }) => key === id) ??
    rows.find((row) => row.what === 'member' && row.card.id === id) ??
    rows.find((row) => row.what === 'stack' && row.stack.members.some((member) => member.id === id))
  )
}
