import { Icon } from '../look/Icon.tsx'
import { countInLetters } from '#figure/words/count-words.ts'

/** Says that the panel shows the past, and how many relations became known later. */
export function AsOfNote({ day, later }: { day: string; later: number }) {
  return (
    <p className="as-of-note">
      <Icon name="calendar-clock" size={16} />
      <span>
        What was known on <strong>{day}</strong>. {countInLetters(later, 'relation', 'relations')} became
        known later. The summary above is of today.
      </span>
    </p>
  )
}
