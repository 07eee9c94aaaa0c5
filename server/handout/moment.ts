import type { Day } from '#model/dates.ts'

/**
 * A moment (ISO 8601) that stands for a day in what a file says of itself. Programs show it by their reader's
 * clock: this hour falls on that day from Pago Pago (UTC−11) to Auckland in winter (UTC+12).
 */
export function momentOf(day: Day): string {
  return `${day}T11:00:00Z`
}
