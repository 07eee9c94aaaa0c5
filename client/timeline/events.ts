import type { Day } from '#model/dates.ts'
import { eventsOf, placeOf } from '#model/events.ts'
import type { Card, ShownRelation, ShownSource } from '#model/shown.ts'
import { sourceName } from '#figure/words/citation.ts'
import { eventCited } from '#figure/words/event-sources.ts'
import { type EventWords, eventWords } from '#figure/words/event-words.ts'

/** Something that happened or was said, at a time as exact as its date. */
export type TimelineMark = EventWords & {
  id: string
  /** EDTF, as its source gives it */
  date: string
  /** the days between which it is drawn; something known only *by* a day, on that day */
  first: Day
  last: Day
  /** the source of its weightiest relation; empty where no source is of that day */
  source: string
  /** ids of its relations, the weightiest last, as the panel shows the last; otherwise of the entity itself */
  selects: readonly string[]
}

/** The events among some entities, in order, as the read `timeline` tells them. */
export function toEvents(
  cards: readonly Card[],
  relations: readonly ShownRelation[],
  sources: ReadonlyMap<string, ShownSource>
): TimelineMark[] {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const known = {
    entities: byId,
    relations: new Map(relations.map((relation) => [relation.id, relation])),
    sources
  }
  return eventsOf({ entities: cards, relations, byId }).map((event) => {
    const source = sources.get(eventCited(event, known)?.source ?? '')
    const told = new Set(event.points.map(({ relation }) => relation))
    return {
      id: event.id,
      date: event.date,
      first: placeOf(event),
      last: event.last,
      ...eventWords(event, known),
      source: source ? sourceName(source) : '',
      selects: told.size > 0 ? [...told].toReversed() : event.about === null ? [] : [event.about]
    }
  })
}
