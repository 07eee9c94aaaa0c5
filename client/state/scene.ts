import { type Day, LATEST } from '#model/dates.ts'
import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { history, standingOn } from '#model/standing.ts'
import { type Mark, strength } from '#model/status.ts'
import type { Known } from './known.ts'
import { type Stack, toStacks } from './stacks.ts'
import type { View } from './view.ts'

/** An entity that is drawn by itself; `more` of its relations lead to what is not on the canvas. */
export type SceneEntity = { id: string; card: Card; more: number; court: string | null }

/** A stack, folded or as a framed group of its members. */
export type SceneStack = Stack & { open: boolean }

/** One line: all relations of one type between two things that are drawn, by the strongest mark among them. */
export type SceneLine = {
  id: string
  type: RelationType
  from: string
  to: string
  mark: Mark
  role: string | null
  /** ids of the relations it stands for, the strongest first */
  relations: readonly string[]
}

/** How many relations among the entities of the view are not drawn, and why; each is counted once. */
export type Hidden = { total: number; byDate: number; byKind: number; byMark: number }

/** What is drawn, and what the legend counts. */
export type Scene = {
  focus: string | null
  entities: readonly SceneEntity[]
  stacks: readonly SceneStack[]
  lines: readonly SceneLine[]
  /** entities and relations known on the as-of date, by kind and mark, filtered ones too */
  kinds: ReadonlyMap<Kind, number>
  marks: ReadonlyMap<Mark, number>
  /** entities shown, those in stacks too; of them, those in stacks */
  shown: number
  stacked: number
  /** relations shown */
  relations: number
  hidden: Hidden
}

/** The parts of a view that decide what is drawn (where it stands, and what is selected, do not). */
export type SceneView = Pick<View, 'focus' | 'entities' | 'unfolded' | 'hiddenKinds' | 'hiddenMarks' | 'asOf'>

type Standing = { relation: ShownRelation; mark: Mark }

/** What the view shows of what is known: filtered, as of its day, look-alikes folded. Nothing is lost without being counted. */
export function toScene(view: SceneView, known: Pick<Known, 'entities' | 'relations'>): Scene {
  const cards = view.entities.flatMap((id) => known.entities.get(id) ?? [])
  const kindOf = new Map(cards.map(({ id, kind }) => [id, kind]))
  const among = [...known.relations.values()].filter(({ from, to }) => kindOf.has(from) && kindOf.has(to))
  const standing = among.flatMap((relation) => standingAt(relation, view.asOf ?? LATEST))
  const then = withoutLater(cards, among, standing, view.focus)
  const kindHidden = new Set(view.hiddenKinds)
  const markHidden = new Set(view.hiddenMarks)
  const isKindShown = ({ relation: { from, to } }: Standing) =>
    ![from, to].some((id) => kindHidden.has(kindOf.get(id) ?? 'document'))
  const ofShownKinds = standing.filter(isKindShown)
  const drawn = ofShownKinds.filter(({ mark }) => !markHidden.has(mark))
  const visible = then.filter(({ kind }) => !kindHidden.has(kind))
  const ties = drawn.map(({ relation: { type, from, to }, mark }) => ({ type, from, to, mark }))
  const stacks = toStacks(visible, ties, view.focus).map((stack) => ({
    ...stack,
    open: view.unfolded.includes(stack.id)
  }))
  const inStack = new Map(stacks.flatMap(({ id, members }) => members.map((member) => [member.id, id])))
  const onCanvas = countEnds(among)
  return {
    focus: view.focus,
    entities: visible
      .filter(({ id }) => !inStack.has(id))
      .map((card) => ({
        id: card.id,
        card,
        more: Math.max(0, card.degree - (onCanvas.get(card.id) ?? 0)),
        court: card.kind === 'action' ? courtOf(card, known) : null
      })),
    stacks,
    lines: toLines(drawn, inStack),
    kinds: count(then.map(({ kind }) => kind)),
    marks: count(standing.map(({ mark }) => mark)),
    shown: visible.length,
    stacked: inStack.size,
    relations: drawn.length,
    hidden: {
      total: among.length,
      byDate: among.length - standing.length,
      byKind: standing.length - ofShownKinds.length,
      byMark: ofShownKinds.length - drawn.length
    }
  }
}

function standingAt(relation: ShownRelation, day: Day): Standing[] {
  const found = standingOn(history(relation.assertions), day)
  return found ? [{ relation, mark: found.mark }] : []
}

/** Without those who are tied to others on the canvas, but only by what became known later. The focus stays. */
function withoutLater(
  cards: readonly Card[],
  among: readonly ShownRelation[],
  standing: readonly Standing[],
  focus: string | null
): Card[] {
  const ever = countEnds(among)
  const now = countEnds(standing.map(({ relation }) => relation))
  return cards.filter(({ id }) => id === focus || now.has(id) || !ever.has(id))
}

function toLines(drawn: readonly Standing[], inStack: ReadonlyMap<string, string>): SceneLine[] {
  const groups = new Map<string, Standing[]>()
  for (const each of drawn) {
    const { type, from, to } = each.relation
    const ends = [inStack.get(from) ?? from, inStack.get(to) ?? to]
    const key = `${ends[0]}/${type}/${ends[1]}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups].flatMap(([id, group]) => {
    const [first, ...rest] = group.toSorted((a, b) => weigh(b.mark) - weigh(a.mark))
    if (!first) return []
    const { type, from, to, role } = first.relation
    return {
      id: `line:${id}`,
      type,
      from: inStack.get(from) ?? from,
      to: inStack.get(to) ?? to,
      mark: first.mark,
      role,
      relations: [first, ...rest].map(({ relation }) => relation.id)
    }
  })
}

function weigh(mark: Mark): number {
  return strength(mark === 'disputed' ? 'alleged' : mark)
}

/** The name of the court before which an action is, as far as is known; else where it is. */
function courtOf(card: Card, known: Pick<Known, 'entities' | 'relations'>): string | null {
  for (const { type, from, to } of known.relations.values()) {
    if (type === 'HEARD_IN' && from === card.id) return known.entities.get(to)?.name ?? card.place
  }
  return card.place
}

function countEnds(relations: readonly Pick<ShownRelation, 'from' | 'to'>[]): Map<string, number> {
  return count(relations.flatMap(({ from, to }) => (from === to ? [from] : [from, to])))
}

function count<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
