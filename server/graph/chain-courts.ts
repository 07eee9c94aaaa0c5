import type { CourtLevel } from '#model/court-level.ts'
import { courtLevel, isReviewing } from '#model/court-level.ts'
import { compareDates } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import { moveOf } from '#model/moves.ts'
import type { Card, ShownRelation } from '#model/shown.ts'

/** The courts that the actions of a family have been in, as far as their relations say. */
type Courts = {
  isCourt: (id: string) => boolean
  levelOf: (id: string | null) => CourtLevel | null
  /**
   * the relation to the court in which the action began: one to which no move led, preferably a trial court,
   * then the earliest; undefined where none is known
   */
  homeOf: (action: string) => ShownRelation | undefined
  /**
   * the court to which a move to this id leads: the id itself if it is a court, otherwise the court in which
   * that action began; null where unknown
   */
  placeOf: (id: string) => string | null
  /**
   * the only court, or the only trial court, that the action has been in; null where it has been in none or
   * several
   */
  soleCourt: (action: string, among: 'all' | 'trial') => string | null
}

/**
 * Works out the courts from the relations of a family of actions; `cards` describe the entities at their
 * ends.
 */
export function createCourts(relations: readonly ShownRelation[], cards: readonly Card[]): Courts {
  const known = new Map(cards.map((card) => [card.id, card]))
  const isCourt = (id: string) => known.get(id)?.kind === 'court'
  const levelOf = (id: string | null) => {
    const card = id === null ? undefined : known.get(id)
    return card ? courtLevel(card) : null
  }
  const movesOf = (action: string) => relations.filter(({ type, from }) => from === action && moveOf(type))
  const hearingsOf = (action: string) =>
    relations.filter(({ type, from }) => from === action && type === 'HEARD_IN')
  const reviews = ({ to }: ShownRelation) => Number(isReviewing(levelOf(to)))
  const homeOf = (action: string) => {
    // a remand sends an action back to a court it came from, so it does not rule the court out
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
      // a removal or remand to another docket puts that docket in the court, not this one
      const joined = movesOf(action).filter(
        ({ type, to }) => type !== 'REMANDED_TO' && (type !== 'REMOVED_TO' || isCourt(to))
      )
      const been = [...hearingsOf(action).map(({ to }) => to), ...joined.map(({ to }) => placeOf(to))]
      const courts = new Set(been.filter((id) => among === 'all' || !isReviewing(levelOf(id))))
      return courts.size === 1 ? ([...courts][0] ?? null) : null
    }
  }
}
