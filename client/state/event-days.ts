import { latestDay, type Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'

/** The days on which something became known of some relations, in order, each once. */
export function eventDays(relations: Iterable<Pick<ShownRelation, 'assertions'>>): Day[] {
  const days = new Set<Day>()
  for (const { assertions } of relations) for (const { date } of assertions) days.add(latestDay(date))
  return [...days].toSorted()
}

/** The last day before the one given (null: the latest) and the first after it; null where there is none. */
export function neighborDays(
  days: readonly Day[],
  day: Day | null
): { before: Day | null; after: Day | null } {
  if (day === null) return { before: days.at(-2) ?? null, after: null }
  return {
    before: days.findLast((one) => one < day) ?? null,
    after: days.find((one) => one > day) ?? null
  }
}
