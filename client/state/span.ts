import type { Day } from '#model/dates.ts'

/** Stands for no last day where the as-of date would be one. */
export const OPEN = 'latest'

/** The days between which is asked what became known: those given, else the year up to the as-of date or today. */
export function spanOf(
  { from, to }: { from: string | null; to: string | null },
  asOf: Day | null,
  today: Day
): { from: Day; to: Day | null } {
  const until = to === OPEN ? null : (to ?? asOf)
  return { from: from ?? yearBefore(until ?? today), to: until }
}

/** The same day a year before; a leap day's is the 28th. */
function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0')
  return `${year}${day.slice(4).replace('-02-29', '-02-28')}`
}
