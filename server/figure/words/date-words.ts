import { EARLIEST, LATEST, span, type Day } from '#model/dates.ts'

/** The names of the months, cut to three letters. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** The seasons, in the month's place: 21 to 24 do not say which hemisphere, 25 to 28 are of the northern. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter']

/** The two ends of an uncertain date; an end that is not given is null. */
type Ends = { from: string | null; to: string | null }

/**
 * An EDTF date as people write it, exactly as precise as its source: `Dec 5, 2023`, `Oct 2023`, `about 2023`,
 * `perhaps Nov 2026`, `between Jun and Dec 2023`, `by May 1, 2023`. All dates here are of something that
 * happened once, so an interval gives the days between which it happened, not how long it went on.
 */
export function dateWords(text: string): string {
  const ends = endsOf(text)
  if (!ends) return one(text)
  const { from, to } = ends
  if (from === null) return to === null ? 'undated' : `by ${one(to)}`
  if (to === null) return `${one(from)} or later`
  return from === to ? one(from) : between(from, to)
}

/** The same after a word such as `since` or `from`: `since a day between Nov 1 and Nov 23, 2026`. */
export function sinceWords(text: string, since = 'since'): string {
  const words = dateWords(text)
  if (words.startsWith('between ')) return `${since} a day ${words}`
  if (words.startsWith('by ')) return `${since} ${words.slice(3)} or before`
  return `${since} ${words}`
}

/** The same where there is little room: an interval becomes the month or year that it lies in, or its years. */
export function shortDateWords(text: string): string {
  const { from, to } = endsOf(text) ?? {}
  if (!from || !to) return dateWords(text)
  const [first, last] = [from, to].map((end) => end.replaceAll(MARKS, ''))
  const shared = [7, 4].map((length) => [first?.slice(0, length), last?.slice(0, length)])
  const same = shared.find(([a, b]) => a === b)?.[0]
  return same ? one(same) : `${first?.slice(0, 4)} to ${last?.slice(0, 4)}`
}

const MARKS = /[~?%]/g

/** The ends of an interval, or of several dates; null where it is a single date. */
function endsOf(text: string): Ends | null {
  if (/^[[{]/.test(text)) {
    const days = span(text)
    return days && { from: openOr(days.earliest), to: openOr(days.latest) }
  }
  const [from, to] = text.split('/')
  return from === undefined || to === undefined ? null : { from: openOr(from), to: openOr(to) }
}

function openOr(end: string): string | null {
  return ['', '..', EARLIEST, LATEST].includes(end) ? null : end
}

/** Joins two dates; where they are of one year and equally exact, the year is said once. */
function between(from: string, to: string): string {
  const [start, end] = [one(from), one(to)]
  const isAlike = from.length === to.length && from.slice(0, 4) === to.slice(0, 4)
  return `between ${isAlike ? start.replace(/,? \d{4}$/, '') : start} and ${end}`
}

/** One date, preceded by how certain it is. */
function one(text: string): string {
  const perhaps = /[?%]/.test(text) ? 'perhaps ' : ''
  const about = /[~%]/.test(text) ? 'about ' : ''
  return `${perhaps}${about}${plain(text.replaceAll(MARKS, '').replace(/(?:-XX)+$/, ''))}`
}

function plain(text: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text)
  const month = match?.[2] ? MONTHS[Number(match[2]) - 1] : undefined
  if (!match) return otherwise(text)
  if (!match[2]) return text
  const number = Number(match[2])
  const season = SEASONS[number > 24 ? number - 25 : number - 21]
  if (season) return `${season} ${match[1]}`
  if (!month) return otherwise(text)
  return match[3] ? `${month} ${Number(match[3])}, ${match[1]}` : `${month} ${match[1]}`
}

/** Quarters and masked digits (`2023-33`, `202X`) are told by their span. */
function otherwise(text: string): string {
  const found = span(text)
  return found ? between(found.earliest, found.latest) : text
}

/** Today by the reader's clock. */
export function today(now = new Date()): Day {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
