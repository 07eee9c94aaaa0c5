import type { ShownSource } from '#model/shown.ts'
import { dateWords } from './date-words.ts'

/** The forms of citation: a court paper, a statute, an article, a report, a web page. */
type Form = 'court' | 'statute' | 'article' | 'report' | 'page'

const FORMS: Record<ShownSource['kind'], Form> = {
  complaint: 'court',
  order: 'court',
  judgment: 'court',
  filing: 'court',
  statute: 'statute',
  article: 'article',
  report: 'report',
  record: 'report',
  release: 'page',
  page: 'page'
}

/**
 * A source in Bluebook style, as far as the record knows its parts: what is cited, the places in it, publisher
 * and date, address. For a court paper, court and date follow in parentheses.
 */
export function bluebook(source: ShownSource, places: string): string {
  const { kind, title, publisher, date, url, archiveUrl, accessed } = source
  const day = date === null ? '' : abbreviated(dateWords(date))
  const at = places === '' ? '' : `, ${places}`
  const inParentheses = `(${[publisher, day].filter(Boolean).join(' ')})`
  const head = {
    court: `${title}${at} ${inParentheses}`,
    statute: `${title}${at} ${inParentheses}`,
    article: `${title}, ${publisher}${at}${day === '' ? '' : ` (${day})`}`,
    report: `${publisher}, ${title}${at}${day === '' ? '' : ` (${day})`}`,
    page: `${kind === 'release' ? 'Press Release, ' : ''}${publisher}, ${title}${at}${day === '' ? '' : ` (${day})`}`
  }[FORMS[kind]]
  const visited = accessed === null ? '' : ` (last visited ${abbreviated(dateWords(accessed))})`
  const where = url === null ? '' : `, ${url}${visited}`
  return `${head}${where}${archiveUrl === null ? '' : ` [${archiveUrl}]`}.`
}

const MONTHS: Readonly<Record<string, string>> = {
  Jan: 'Jan.',
  Feb: 'Feb.',
  Mar: 'Mar.',
  Apr: 'Apr.',
  Jun: 'June',
  Jul: 'July',
  Aug: 'Aug.',
  Sep: 'Sept.',
  Oct: 'Oct.',
  Nov: 'Nov.',
  Dec: 'Dec.'
}

/** Months as the Bluebook abbreviates them. */
function abbreviated(words: string): string {
  return words.replaceAll(
    /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g,
    (month) => MONTHS[month] ?? month
  )
}
