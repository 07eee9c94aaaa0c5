import edtf from 'edtf'
import { z } from 'zod'

/** A calendar day `YYYY-MM-DD`; days compare as strings. */
export type Day = string

/** Later than any real day; stands for “latest”. */
export const LATEST: Day = '9999-12-31'
/** Earlier than any real day. */
export const EARLIEST: Day = '0000-01-01'

type Span = { earliest: Day; latest: Day }

const spans = new Map<string, Span | null>()

/**
 * The earliest and the latest day that an EDTF string may mean (`2023-10` is the 1st to the 31st). Null where
 * it is not EDTF (ISO 8601-2:2019, without times of day and the forms `Y…`, `…E…` and `…S…`), names a day that
 * the calendar lacks, or lies outside the years 0 to 9999.
 */
export function span(text: string): Span | null {
  const known = spans.get(text)
  if (known !== undefined) return known
  const found = readSpan(text)
  if (spans.size > 20_000) spans.clear()
  spans.set(text, found)
  return found
}

/** Most dates are plain days, which mean themselves and need no parser. */
const PLAIN_DAY =
  /^\d{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])$|^\d{4}-(?:0[469]|11)-(?:0[1-9]|[12]\d|30)$|^\d{4}-02-(?:0[1-9]|1\d|2[0-8])$/

function readSpan(text: string): Span | null {
  if (PLAIN_DAY.test(text)) return { earliest: text, latest: text }
  try {
    const stretches = text
      .replaceAll(/^[[{]|[\]}]$/g, '')
      .split(',')
      .map(readStretch)
    // the days are read one by one; the parser only tells whether the whole is well formed
    if (/[[\]{},/]|\.\./.test(text)) edtf(text)
    const earliest = stretches.reduce((first, one) => (one.earliest < first ? one.earliest : first), LATEST)
    const latest = stretches.reduce((last, one) => (one.latest > last ? one.latest : last), EARLIEST)
    return { earliest, latest }
  } catch {
    return null
  }
}

/** From one date to another, or a single date; a missing end is open. */
function readStretch(text: string): Span {
  const ends = text.split(text.includes('/') ? '/' : '..')
  const [first, last = first] = ends.map((end) =>
    (end === '' || end === '..') && ends.length > 1 ? { earliest: EARLIEST, latest: LATEST } : readDate(end)
  )
  if (!first || !last || ends.length > 2 || first.earliest > last.latest)
    throw new RangeError('no such stretch')
  return { earliest: first.earliest, latest: last.latest }
}

/**
 * The days of one date. The parser turns days that the calendar lacks into later ones, and reads some digits as
 * a time.
 */
function readDate(text: string): Span {
  const { min, max } = edtf(text)
  const days = inSeason(text, { earliest: toDay(min, EARLIEST), latest: toDay(max, LATEST) })
  if (!isNamed(text, days.earliest) || !isNamed(text, days.latest)) throw new RangeError('no such day')
  return days
}

/**
 * The seasons, of the northern half of the world where a date does not say (21 to 24, 25 to 28, then the southern), from
 * the first day that people give to them to the last; the parser takes them for quarters. A winter may be at either end
 * of its year.
 */
const SPRING = ['-03-01', '-06-20'] as const
const SUMMER = ['-06-01', '-09-22'] as const
const AUTUMN = ['-09-01', '-12-21'] as const
const WINTER = ['-01-01', '-12-31'] as const
const NORTHERN = [SPRING, SUMMER, AUTUMN, WINTER]
const SOUTHERN = [AUTUMN, WINTER, SPRING, SUMMER]
const SEASONS = [...NORTHERN, ...NORTHERN, ...SOUTHERN]

function inSeason(text: string, { earliest, latest }: Span): Span {
  const number = /^.{4}-(2[1-9]|3[0-2])(?!\d)/.exec(text.replaceAll(MARKS, ''))?.[1]
  const [from, to] = SEASONS[Number(number) - 21] ?? []
  return from && to
    ? { earliest: earliest.slice(0, 4) + from, latest: latest.slice(0, 4) + to }
    : { earliest, latest }
}

const MARKS = /[?~%]/g
/** Seasons, quarters and halves stand in the month's place. */
const SEASON = /^(.{4})-[2-4]\d$/

/** Whether a date names this day, as far as it says. */
function isNamed(text: string, day: Day): boolean {
  const said = text.replaceAll(MARKS, '').replace(SEASON, '$1')
  return said.length <= day.length && Array.from(said).every((sign, i) => sign === 'X' || sign === day[i])
}

function toDay(time: number, open: Day): Day {
  if (!Number.isFinite(time)) return open
  const iso = new Date(time).toISOString()
  if (!/^\d{4}-/.test(iso)) throw new RangeError('outside the years 0 to 9999')
  return iso.slice(0, 10)
}

/** An EDTF date as records give it: `2023`, `2023-10`, `2023-12-05`, `2023-10~`, `2023-06/2023-12`. */
export const Edtf = z
  .string()
  .max(60, { abort: true })
  .refine((text) => span(text) !== null, {
    error: 'not an EDTF date of the calendar; write 2023, 2023-10, 2023-12-05, 2023-10~ or 2023-06/2023-12'
  })
  .meta({ description: 'An EDTF date: 2023, 2023-10, 2023-12-05, 2023-10~ or 2023-06/2023-12.' })

/** A single day, such as an as-of date. */
export const DayText = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && span(text) !== null, {
    error: 'not a day; write it as 2023-12-07'
  })
  .meta({ format: 'date' })

/** The first day that an EDTF date may mean; text that is not a date comes before all others. */
export function earliestDay(text: string): Day {
  return span(text)?.earliest ?? EARLIEST
}

/** The last day that an EDTF date may mean: by then it is sure to have been. */
export function latestDay(text: string): Day {
  return span(text)?.latest ?? LATEST
}

/** Whether two dates may mean the same day. */
export function overlaps(a: string, b: string): boolean {
  return earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a)
}

/** Whether something with this date was surely known by the end of that day. */
export function isKnownBy(date: string, day: Day): boolean {
  return latestDay(date) <= day
}

/**
 * Whether the day of something with this date has passed on a day; where the date leaves the day open, the last
 * possible day counts, since it was no later.
 */
export function hasPassed(date: string, day: Day): boolean {
  const last = latestDay(date)
  return last < day || (last === day && earliestDay(date) < day)
}

/**
 * Whether something with this date surely came after a day; false where the date leaves that open or is not
 * known.
 */
export function isAfter(date: string | null | undefined, day: Day): boolean {
  return typeof date === 'string' && earliestDay(date) > day
}

/**
 * The EDTF date that holds all days of some dates and no others around them: one of them where that is enough,
 * otherwise from the first to the last; null where there is none.
 */
export function stretchOf(dates: readonly string[]): string | null {
  const first = dates.toSorted((a, b) => compare(earliestDay(a), earliestDay(b)))[0]
  const last = dates.toSorted(compareDates).at(-1)
  if (first === undefined || last === undefined) return null
  const [from, to] = [earliestDay(first), latestDay(last)]
  const whole = dates.find((date) => earliestDay(date) === from && latestDay(date) === to)
  return whole ?? `${endOf(first, from, EARLIEST)}/${endOf(last, to, LATEST)}`
}

/** What may stand at the end of a stretch: a year, a month or a day, however certain. */
const END = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[?~%]?$/

/** A date as the end of a stretch: as given where it may stand there, otherwise its day. */
function endOf(date: string, day: Day, open: Day): string {
  if (day === open) return '..'
  return END.test(date) ? date : day
}

/** How many days lie between two days; negative where the second is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Orders dates by their latest, then their earliest day: negative, zero or positive. */
export function compareDates(a: string, b: string): number {
  return compare(latestDay(a), latestDay(b)) || compare(earliestDay(a), earliestDay(b))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
