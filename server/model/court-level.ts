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
 * The level of a court by its name and summary; null where they do not say. How the summary begins is read first: a
 * “Supreme Court” of New York is a “state trial court”. What it goes on to tell is often of other courts.
 */
export function courtLevel(court: Pick<Card, 'kind' | 'name' | 'summary'>): CourtLevel | null {
  if (court.kind !== 'court') return null
  const { name, summary } = court
  const head = HEAD.exec(summary)?.[0] ?? ''
  const rank = rankIn(head) ?? rankOf(name) ?? rankIn(summary)
  const isFederal = /\bfederal\b/i.test(head) || isFederalName(name)
  return rank && `${isFederal ? 'federal' : 'state'} ${rank}`
}

/** What a summary calls the court, before it says what the court did. */
const HEAD = /^(?!its?\b|this\b)(?:(?!\b(?:that|which|where|who|whose|from|before|below)\b)[^.;:,])*/i

/** A circuit that is named by itself; a state’s “Circuit Court of the First Circuit” is another thing. */
const CIRCUIT =
  /^(?:the )?(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|D\.C\.|Federal) Circuit$/i
/** A federal district by its abbreviation alone, as in “N.D. Ohio”, “S.D.N.Y.” and “D. Mass.”. */
const DISTRICT = /^(?:[NSEWMC]\. ?D\.|D\. (?=[A-Z][a-z]))/

function isFederalName(name: string): boolean {
  return (
    /\bU\.S\.(?! Virgin)|\bUnited States\b(?! Virgin)|\bfederal\b|\bbankruptcy court\b/i.test(name) ||
    /\b(?:Northern|Southern|Eastern|Western|Middle|Central) District of [A-Z]/.test(name) ||
    /\bDistrict Court,? (?:for the )?District of [A-Z]/.test(name) ||
    /\bCourt of Appeals,? (?:for )?the \S+ Circuit$/.test(name) ||
    CIRCUIT.test(name) ||
    DISTRICT.test(name)
  )
}

function rankOf(name: string): 'trial' | 'appellate' | 'supreme' | null {
  if (CIRCUIT.test(name)) return 'appellate'
  if (DISTRICT.test(name) || /\bbankruptcy court\b/i.test(name)) return 'trial'
  const rank = rankIn(name)
  // New York’s Supreme Court sits in every county and tries cases
  return rank === 'supreme' && /\bcounty\b/i.test(name) ? 'trial' : rank
}

/** Whether a court reviews what another has decided. */
export function isReviewing(level: CourtLevel | null): boolean {
  return level !== null && !level.endsWith(' trial')
}

function rankIn(text: string): 'trial' | 'appellate' | 'supreme' | null {
  if (/\btrial court\b/i.test(text)) return 'trial'
  if (/\bappeals?\b|\bappellate\b/i.test(text)) return 'appellate'
  if (/\bhighest\b|\bsupreme\b/i.test(text)) return 'supreme'
  return text.split(/[\n\r\u2028\u2029]/).some(triesCases) ? 'trial' : null
}

/** Whether a line speaks of a court of first instance; each word is looked for once, however long the line. */
function triesCases(line: string): boolean {
  if (/\bcourts? of common pleas\b|\b(?:county|municipal|probate|family|juvenile) court\b/i.test(line))
    return true
  const courts = [...line.matchAll(/\bcourt\b/gi)]
  const [first, last] = [courts[0], courts.at(-1)]
  if (!first || !last) return false
  const before = line.slice(0, last.index)
  const after = line.slice(first.index)
  return /\b(district|superior|circuit|chancery)\b/i.test(before) || /\b(district|chancery)\b/i.test(after)
}
