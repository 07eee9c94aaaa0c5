import { span, type Day } from '#model/dates.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An EDTF date as people write it: `Dec 5, 2023`, `Oct 2023`, `about 2023`, `Jun to Dec 2023`. */
export function dateWords(text: string): string {
  const plain = text.replaceAll(/[~?%]/g, '')
  const about = plain === text ? '' : 'about '
  const [from, to] = plain.split('/')
  if (from === undefined || to === undefined) return about + one(plain)
  if (from === '' || from === '..') return `until ${one(to)}`
  if (to === '' || to === '..') return `since ${one(from)}`
  const start = one(from)
  const end = one(to)
  const year = `, ${to.slice(0, 4)}`
  const short = start.endsWith(year) ? start.slice(0, -year.length) : start
  return `${about}${short} to ${end}`
}

function one(text: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text)
  const month = match?.[2] ? MONTHS[Number(match[2]) - 1] : undefined
  if (!match) return otherwise(text)
  if (!match[2]) return text
  if (!month) return otherwise(text)
  return match[3] ? `${month} ${Number(match[3])}, ${match[1]}` : `${month} ${match[1]}`
}

/** Seasons and masked digits (`2023-21`, `202X`) are told by their span. */
function otherwise(text: string): string {
  const found = span(text)
  return found ? `between ${one(found.earliest)} and ${one(found.latest)}` : text
}

/** Today by the reader's clock. */
export function today(now = new Date()): Day {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
