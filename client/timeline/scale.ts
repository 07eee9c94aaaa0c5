import { type Day, EARLIEST, LATEST } from '#model/dates.ts'
import { MONTHS } from '#figure/words/date-words.ts'
import { scaled } from '../look/letters.ts'

const DAY_MS = 86_400_000

/** The days between which the timeline is drawn, as whole days since 1970. */
export type Domain = { from: number; to: number }

/** A tick of the axis: its day, and its words (none for a minor one). */
export type Tick = { day: number; words: string }

/** A day as whole days since 1970. */
export function toNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

const [FIRST, LAST] = [toNumber(EARLIEST), toNumber(LATEST)]

/** A day given as whole days since 1970; outside the years 0 to 9999, the nearest day inside. */
export function toDay(number: number): Day {
  const day = Math.min(LAST, Math.max(FIRST, Math.round(number)))
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/**
 * The days that show the bulk of some events, with a little room at both ends: lone early ones (more than three
 * years before the next tenth of all) are left outside.
 */
export function bulkOf(days: readonly number[]): Domain {
  const order = days.toSorted((a, b) => a - b)
  const last = order.at(-1) ?? toNumber('2026-01-01')
  let start = order[0] ?? last - 365
  for (let at = 1; at <= order.length / 6; at++) {
    const before = order[at - 1] ?? start
    const here = order[at] ?? start
    if (here - before > 3 * 365) start = here
  }
  const room = Math.max(20, (last - start) * 0.03)
  return { from: start - room, to: last + room }
}

/** The shortest and the longest time to zoom to, days: a week, and a thousand years. */
const [SHORTEST, LONGEST] = [7, 1_000 * 365.25]

/** A domain half as long (1) or twice as long (-1), around a day, within the limits. */
export function zoomed({ from, to }: Domain, direction: 1 | -1, about: number): Domain {
  const span = to - from
  const factor =
    direction === 1 ? Math.min(1, Math.max(0.5, SHORTEST / span)) : Math.max(1, Math.min(2, LONGEST / span))
  return { from: about - (about - from) * factor, to: about + (to - about) * factor }
}

/** Ticks at the beginnings of years, quarters or months, as many as have room for their words in so many px. */
export function ticksOf({ from, to }: Domain, width: number): Tick[] {
  const months = ((to - from) / 365.25) * 12
  const step = STEPS.find((one) => (months / one) * 46 <= width) ?? 1_200
  const ticks: Tick[] = []
  const start = new Date(from * DAY_MS)
  for (let year = start.getUTCFullYear(); year <= new Date(to * DAY_MS).getUTCFullYear(); year++) {
    if (step >= 12 && year % (step / 12) !== 0) continue
    for (let month = 0; month < 12; month += Math.min(12, step)) {
      const day = Date.UTC(year, month, 1) / DAY_MS
      if (day >= from && day <= to)
        ticks.push({ day, words: month === 0 ? String(year) : (MONTHS[month] ?? '') })
    }
  }
  return ticks
}

/** A letter of the axis, and what stands around the words of the flag, px. */
const [LETTER, AROUND] = [scaled(6.4), scaled(10)]

/** The ends of the flag of the as-of date on the axis, px. */
export type FlagSpan = { isLeft: boolean; from: number; to: number }

/** Where the flag lies: right of its day, or left of it near the end. */
export function flagSpan(at: number, end: number, words: string): FlagSpan {
  const wide = words.length * LETTER + AROUND
  const isLeft = at > end - scaled(90)
  return isLeft ? { isLeft, from: at - 4 - wide, to: at - 4 } : { isLeft, from: at + 4, to: at + 4 + wide }
}

/** Whether the words of a tick have room beside the flag, if they begin there. */
export function isClear(at: number, words: string, flag: Pick<FlagSpan, 'from' | 'to'>): boolean {
  return at > flag.to + 2 || at + words.length * LETTER < flag.from - 2
}

const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200]
