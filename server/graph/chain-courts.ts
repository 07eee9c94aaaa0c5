import type { CourtLevel } from '#model/court-level.ts'
import { courtLevel, isReviewing } from '#model/court-level.ts'
import { compareDates } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { Card, ShownRelation } from '#model/shown.ts'

/** In which court an action is, as far as its relations say. */
type Courts = {
  isCourt: (id: string) => boolean
  levelOf: (id: string | null) => CourtLevel | null
  /** that it was heard in the court where it began: one to which it was not sent, and rather one that tries */
  homeOf: (action: string) => ShownRelation | undefined
  /** the court that a move leads to: it, or the home of the action that it is to */
  placeOf: (id: string) => string | null
  /** the court in which something in an action can only have happened; null where it has been in several */
  soleCourt: (action: string, among: 'all' | 'trial') => string | null
}

const MOVES = new Set(['REMOVED_TO', 'TRANSFERRED_TO', 'PART_OF', 'REMANDED_TO', 'APPEALED_TO'])

/** Answers from the relations of a family of actions; `cards` say who is who. */
export function createCourts(relations: readonly ShownRelation[], cards: readonly Card[]): Courts {
  const known = new Map(cards.map((card) => [card.id, card]))
  const isCourt = (id: string) => known.get(id)?.kind === 'court'
  const levelOf = (id: string | null) => {
    const card = id === null ? undefined : known.get(id)
    return card ? courtLevel(card) : null
  }
  const movesOf = (action: string) => relations.filter(({ type, from }) => from === action && MOVES.has(type))
  const hearingsOf = (action: string) =>
    relations.filter(({ type, from }) => from === action && type === 'HEARD_IN')
  const reviews = ({ to }: ShownRelation) => Number(isReviewing(levelOf(to)))
  const homeOf = (action: string) => {
    // sent back means that it had been there
    const sent = new Set(movesOf(action).flatMap(({ type, to }) => (type === 'REMANDED_TO' ? [] : [to])))
    return hearingsOf(action)
      .filter(({ to }) => !sent.has(to))
      .toSorted(
        (a, b) =>
          reviews(a) - reviews(b) ||
          compareDates(a.start ?? '9999', b.start ?? '9999') ||
          byCodePoint(a.to, b.to)
      )[0]
  }
  const placeOf = (id: string) => (isCourt(id) ? id : (homeOf(id)?.to ?? null))
  return {
    isCourt,
    levelOf,
    homeOf,
    placeOf,
    soleCourt(action, among) {
      // what is removed or remanded to another docket happens there, not here
      const joined = movesOf(action).filter(
        ({ type, to }) => type !== 'REMANDED_TO' && (type !== 'REMOVED_TO' || isCourt(to))
      )
      const been = [...hearingsOf(action).map(({ to }) => to), ...joined.map(({ to }) => placeOf(to))]
      const courts = new Set(been.filter((id) => among === 'all' || !isReviewing(levelOf(id))))
      return courts.size === 1 ? ([...courts][0] ?? null) : null
    }
  }
}
