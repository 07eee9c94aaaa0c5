import { enters } from '#figure/layout/segment.ts'
import type { Page } from '#model/contracts.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'

/** A place in the start page's figure, in its own units; x, y is the middle. */
export type Spot = { card: Card; x: number; y: number; w: number; h: number; side: Side }
type Side = 'above' | 'below' | 'right'
export type Drawn = { spots: Spot[]; relations: ShownRelation[] }

type Slot = { x: number; y: number; side?: Side }

const SLOTS: Record<string, readonly Slot[]> = {
  plaintiff: [
    { x: 74, y: 150, side: 'above' },
    { x: 74, y: 330 }
  ],
  defendant: [
    { x: 448, y: 330, side: 'right' },
    { x: 492, y: 150, side: 'above' }
  ],
  outcome: [{ x: 336, y: 72 }],
  allegation: [
    { x: 112, y: 440 },
    { x: 288, y: 440 }
  ],
  other: [{ x: 478, y: 440 }]
}

/** The types whose lines are drawn, the most telling first: one line for each pair. */
const TELLING: readonly RelationType[] = [
  'PLAINTIFF_IN',
  'DEFENDANT_IN',
  'BROUGHT',
  'RESULTED_IN',
  'AGAINST',
  'ALLEGES',
  'OFFICER_OF',
  'REPRESENTS'
]

/**
 * About nine entities of a beginning for its figure: the focus, two parties on each side, an outcome, two
 * allegations, another action.
 */
export function toStartFigure(focus: string, page: Page | null): Drawn {
  if (!page) return { spots: [], relations: [] }
  const cards = new Map(page.entities.map((card) => [card.id, card]))
  const middle = cards.get(focus)
  if (!middle) return { spots: [], relations: [] }
  const near = page.relations.filter(({ from, to }) => from === focus || to === focus)
  const chosen = new Set([focus])
  const take = (slot: string, ids: readonly string[]): Spot[] =>
    (SLOTS[slot] ?? []).flatMap((place) => {
      const card = cards.get(ids.find((id) => cards.has(id) && !chosen.has(id)) ?? '')
      if (!card) return []
      chosen.add(card.id)
      return [toSpot(card, place)]
    })
  const ends = (types: readonly string[]) =>
    near
      .filter(({ type }) => types.includes(type))
      .toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type))
      .map(({ from, to }) => (from === focus ? to : from))
  const defendants = ends(['DEFENDANT_IN']).toSorted((a, b) => degree(cards, b) - degree(cards, a))
  const spots: Spot[] = [
    { card: middle, x: 262, y: 236, w: 232, h: 82, side: 'below' },
    ...take('plaintiff', ends(['PLAINTIFF_IN', 'BROUGHT'])),
    ...take('defendant', defendants),
    ...take('outcome', ends(['RESULTED_IN'])),
    ...take('allegation', ends(['ALLEGES'])),
    ...take('other', actionsOf(defendants[0], page, cards))
  ]
  const relations = firstOfEachPair(
    page.relations
      .filter(({ from, to, type }) => chosen.has(from) && chosen.has(to) && TELLING.includes(type))
      .toSorted((a, b) => TELLING.indexOf(a.type) - TELLING.indexOf(b.type))
  )
  return { spots, relations: relations.filter((relation) => !runsThrough(relation, spots)) }
}

/** The room that a line keeps from a body that it does not join, in the figure's units. */
const CLEAR = 6

/** Whether the line of a relation would run through a third body, and so seem to come out of it. */
function runsThrough({ from, to }: ShownRelation, spots: readonly Spot[]): boolean {
  const [a, b] = [from, to].map((id) => spots.find(({ card }) => card.id === id))
  if (!a || !b) return true
  const line = { ax: a.x, ay: a.y, bx: b.x, by: b.y }
  return spots.some(
    (spot) =>
      spot !== a &&
      spot !== b &&
      enters(
        line,
        {
          left: spot.x - spot.w / 2,
          right: spot.x + spot.w / 2,
          top: spot.y - spot.h / 2,
          bottom: spot.y + spot.h / 2
        },
        CLEAR
      )
  )
}

function toSpot(card: Card, { x, y, side = 'below' }: Slot): Spot {
  if (card.kind === 'outcome') return { card, x, y, w: 190, h: 52, side }
  if (card.kind === 'allegation') return { card, x, y, w: 160, h: 56, side }
  if (card.kind === 'action') return { card, x, y, w: 172, h: 56, side }
  return { card, x, y, w: 50, h: 50, side }
}

function actionsOf(party: string | undefined, page: Page, cards: ReadonlyMap<string, Card>): string[] {
  return page.relations
    .filter(
      ({ type, from, to }) => TELLING.includes(type) && from === party && cards.get(to)?.kind === 'action'
    )
    .map(({ to }) => to)
    .toSorted((a, b) => degree(cards, b) - degree(cards, a))
}

function degree(cards: ReadonlyMap<string, Card>, id: string): number {
  return cards.get(id)?.degree ?? 0
}

function firstOfEachPair(relations: readonly ShownRelation[]): ShownRelation[] {
  const pairs = new Map<string, ShownRelation>()
  for (const relation of relations) {
    const pair = [relation.from, relation.to].toSorted().join(' ')
    if (!pairs.has(pair)) pairs.set(pair, relation)
  }
  return [...pairs.values()]
}
