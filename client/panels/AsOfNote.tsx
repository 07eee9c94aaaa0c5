import { Icon } from '../look/Icon.tsx'
import { countInLetters } from '#figure/words/count-words.ts'

/** How much of a summary, which bears no date, is shown as of a day. */
export type SummaryShown = 'all' | 'part' | 'none' | 'absent'

const SUMMARY: Record<SummaryShown, string> = {
  all: 'The summary above is today’s.',
  part: 'The summary above is today’s, without what it says of later dates.',
  none: 'The summary is left out: it tells of later days.',
  absent: ''
}

/** Says that the panel shows the past, and how many relations became known later. */
export function AsOfNote({ day, later, summary }: { day: string; later: number; summary: SummaryShown }) {
  return (
    <p className="as-of-note">
      <Icon name="calendar-clock" size={16} />
      <span>
        What was known on <strong>{day}</strong>. {countInLetters(later, 'relation', 'relations')} became
        known later. {SUMMARY[summary]}
      </span>
    </p>
  )
}
