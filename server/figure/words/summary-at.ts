import { type Day, isAfter } from '#model/dates.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' '
)
const DATE = new RegExp(`(?:\\b(${MONTHS.join('|')}) (?:(\\d{1,2}), )?)?\\b((?:19|20)\\d\\d)\\b`, 'g')
/** Between two sentences; not after one letter or two, nor after what is often cut short. */
const GAP = /(?<=[A-Za-z\d’”)]{3}[.!?])(?<!\b(?:Inc|Ltd|Corp|Cal|Fla|Mass|Neb|Ark|Ind|Tex|Tenn)\.) (?=[“A-Z])/

/**
 * What of a summary, which bears no date of its own, is told as of a day: its sentences before the first that names a
 * later date. A sentence that tells of later things without a date stays.
 */
export function summaryAt(summary: string, asOf: Day | null): string {
  if (asOf === null) return summary
  const sentences = summary.split(GAP)
  const late = sentences.findIndex((sentence) => namesLater(sentence, asOf))
  return late === -1 ? summary : sentences.slice(0, late).join(' ')
}

function namesLater(sentence: string, asOf: Day): boolean {
  return [...sentence.matchAll(DATE)].some(([, month, day, year = '']) => {
    const parts = [year, month && MONTHS.indexOf(month) + 1, day]
    return isAfter(parts.flatMap((part) => (part ? String(part).padStart(2, '0') : [])).join('-'), asOf)
  })
}
