import type { Slide } from '#model/briefing.ts'
import { type Day, earliestDay } from '#model/dates.ts'
import type { Known } from '../known.ts'
import { dateWords } from '../words/date-words.ts'

type Dated = Pick<Slide, 'view' | 'taken'>
type OnRecord = Pick<Known, 'relations'>

/**
 * The day as of which a slide tells: the one that its view asks for. Any other view shows the present record, and so
 * tells as of the day on which it was taken or, if that is later, the first on which the newest of it can have been said.
 */
export function slideDay({ view, taken }: Dated, { relations }: OnRecord): Day {
  if (view.asOf !== null) return view.asOf
  const among = new Set(view.entities)
  let day = taken
  for (const { from, to, assertions } of relations.values()) {
    if (!among.has(from) || !among.has(to)) continue
    for (const { date } of assertions) {
      const said = earliestDay(date)
      if (said > day) day = said
    }
  }
  return day
}

/** That day in words: `As of Nov 23, 2026`. */
export function asOfWords(slide: Dated, known: OnRecord): string {
  return `As of ${dateWords(slideDay(slide, known))}`
}
