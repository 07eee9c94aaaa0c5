import type { Slide } from '#model/briefing.ts'
import { type Day, isKnownBy, LATEST } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import { assertionKey } from '#model/seen.ts'
import type { ShownAssertion, ShownRelation } from '#model/shown.ts'
import { history, inOrder, standingOn, type Told } from '#model/standing.ts'
import type { Mark } from '#model/status.ts'

/** A relation of a slide about which more is on record than when the slide was taken. */
export type NewerRelation = {
  relation: ShownRelation
  /** what has been added since, in the order in which it became known */
  assertions: readonly ShownAssertion[]
  /** assertions on record then that are no longer */
  lost: number
  /** how it stood on the slide's day according to the record then; null: it did not stand, or that is lost */
  was: Mark | null
  /** how it stands on the slide's day according to the record now */
  atDay: Mark | null
  /** how it stands today */
  now: Mark | null
}

/** How the record differs from when a slide was taken. */
export type SlideChanges = {
  newer: readonly NewerRelation[]
  /** relations among the slide's entities that were not on record then */
  added: readonly ShownRelation[]
  /** ids of relations that are no longer on record */
  gone: readonly string[]
  /** entities of the view that are no longer on record */
  missing: readonly string[]
}

type Taken = Pick<Slide, 'taken' | 'seen'> & { view: Pick<Slide['view'], 'entities' | 'asOf'> }
type OnRecord = {
  /** all relations among the slide's entities, of every date, as they stand now */
  relations: readonly ShownRelation[]
  /** ids of the entities that are on record */
  entities: ReadonlySet<string>
}

/**
 * Compares the record when a slide was taken with the record now. A slide that kept no trace of the record is
 * compared by date: whatever was said after the day it was taken is new.
 */
export function changesOf(slide: Taken, { relations, entities }: OnRecord, today: Day): SlideChanges {
  const among = new Set(slide.view.entities)
  const now = relations
    .filter(({ from, to }) => among.has(from) && among.has(to))
    .toSorted((a, b) => byCodePoint(a.id, b.id))
  const seen = new Map(slide.seen.map(({ id, assertions }) => [id, new Set(assertions)]))
  const day = slide.view.asOf ?? LATEST
  const newer: NewerRelation[] = []
  const added: ShownRelation[] = []
  for (const relation of now) {
    const keys = slide.seen.length > 0 ? seen.get(relation.id) : keysBy(relation, slide.taken)
    if (!keys) {
      added.push(relation)
      continue
    }
    const known = relation.assertions.filter((said) => keys.has(assertionKey(said)))
    const fresh = relation.assertions.filter((said) => !keys.has(assertionKey(said)))
    const lost = keys.size - new Set(known.map(assertionKey)).size
    if (fresh.length === 0 && lost === 0) continue
    newer.push({
      relation,
      assertions: inOrder(fresh),
      lost,
      was: lost > 0 ? null : markOn({ type: relation.type, assertions: known }, day),
      atDay: markOn(relation, day),
      now: markOn(relation, today)
    })
  }
  const there = new Set(now.map(({ id }) => id))
  return {
    newer,
    added,
    gone: slide.seen.map(({ id }) => id).filter((id) => !there.has(id)),
    missing: slide.view.entities.filter((id) => !entities.has(id))
  }
}

/** Whether nothing differs. */
export function isUnchanged({ newer, added, gone, missing }: SlideChanges): boolean {
  return newer.length + added.length + gone.length + missing.length === 0
}

/** The keys of what had been said of a relation by a day; undefined where nothing had. */
function keysBy({ assertions }: ShownRelation, day: Day): Set<string> | undefined {
  const known = assertions.filter(({ date }) => isKnownBy(date, day))
  return known.length > 0 ? new Set(known.map(assertionKey)) : undefined
}

function markOn(relation: Told, day: Day): Mark | null {
  return standingOn(history(relation), day)?.mark ?? null
}
