import { EARLIEST, earliestDay, LATEST, latestDay } from '#model/dates.ts'

/** A date that FollowTheMoney reads: a year, a month or a day; of any other the day at that end; none where it is open. */
export function dates(date: string | null, end: 'start' | 'end'): string[] {
  if (date === null) return []
  const plain = /^(\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?)[~?%]?$/.exec(date)?.[1]
  const day = plain ?? (end === 'start' ? earliestDay(date) : latestDay(date))
  return day === EARLIEST || day === LATEST ? [] : [day]
}

/** The least that FollowTheMoney reads and that holds all days of a date: a day, else a month, else a year, else none. */
export function holding(date: string): string[] {
  const [first, last] = [earliestDay(date), latestDay(date)]
  const parts = [first, first.slice(0, 7), first.slice(0, 4)]
  return parts.filter((part) => last.startsWith(part)).slice(0, 1)
}
