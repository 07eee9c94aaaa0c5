import type { Day } from '#model/dates.ts'

/** Stands for no last day, where the default would be the as-of date. */
export const OPEN = 'latest'

/**
 * The days between which to ask what became known: those given, or else the year up to the as-of date or today.
 */
export function spanOf(
  { from, to }: { from: string | null; to: string | null },
  asOf: Day | null,
  today: Day
): { from: Day; to: Day | null } {
  const until = to === OPEN ? null : (to ?? asOf)
  return { from: from ?? yearBefore(until ?? today), to: until }
}

/** The same day a year before; the 28th for a leap day. */
function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0')
  return `${year}${day.slice(4).replace('-02-29', '-02-28')}`
}
