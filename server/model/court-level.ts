import type { Card } from './shown.ts'

/** The levels of court, the lowest of each system first. */
export const COURT_LEVELS = [
  'state trial',
  'state appellate',
  'state supreme',
  'federal trial',
  'federal appellate',
  'federal supreme'
] as const
export type CourtLevel = (typeof COURT_LEVELS)[number]

/**
 * The level of a court by its name, summary and place; null where they do not say. The summary is read first: a
 * “Supreme Court” of New York tries cases, and so does a “Circuit Court” of Florida.
 */
export function courtLevel(court: Pick<Card, 'kind' | 'name' | 'summary'>): CourtLevel | null {
  if (court.kind !== 'court') return null
  const system = /\bfederal\b/i.test(court.summary) || /^(U\.S\.|United States) /.test(court.name)
  const rank = rankIn(court.summary) ?? rankIn(court.name)
  return rank && `${system ? 'federal' : 'state'} ${rank}`
}

/** Whether a court reviews what another has decided. */
export function isReviewing(level: CourtLevel | null): boolean {
  return level !== null && !level.endsWith(' trial')
}

function rankIn(text: string): 'trial' | 'appellate' | 'supreme' | null {
  if (/\btrial court\b/i.test(text)) return 'trial'
  if (
    /\bappeals?\b|\bappellate\b|\b(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|D\.C\.|Federal) Circuit$/i.test(
      text
    )
  ) {
    return 'appellate'
  }
  if (/\bhighest\b|\bsupreme\b/i.test(text)) return 'supreme'
  return text.split(/[\n\r\u2028\u2029]/).some(triesCases) ? 'trial' : null
}

/** Whether a line speaks of a court of first instance; each word is looked for once, however long the line. */
function triesCases(line: string): boolean {
  const courts = [...line.matchAll(/\bcourt\b/gi)]
  const [first, last] = [courts[0], courts.at(-1)]
  if (!first || !last) return false
  const before = line.slice(0, last.index)
  const after = line.slice(first.index)
  return /\b(district|superior|circuit|chancery)\b/i.test(before) || /\b(district|chancery)\b/i.test(after)
}
