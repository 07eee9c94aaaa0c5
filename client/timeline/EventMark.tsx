import { isOnRecord, type Status } from '#model/status.ts'
import { LINES } from '#figure/look/lines.ts'

const ENDED = new Set<Status>(['dismissed', 'settled', 'withdrawn'])

/** The mark of a status on the timeline: ring = said, disc = on record, square = found, diamond = ended, small ring = its own date alone. Decorative. */
export function EventMark({ status, size = 10 }: { status: Status | null; size?: number }) {
  if (status === null) {
    return (
      <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <circle cx="5" cy="5" r="2.6" fill="none" stroke="currentColor" strokeWidth="1.2" />
      </svg>
    )
  }
  const hue = `var(--pincite-line-${LINES[status].hue})`
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {ENDED.has(status) ? (
        <path d="M5 .5 9.5 5 5 9.5 .5 5Z" fill={hue} />
      ) : status === 'found' || status === 'admitted' ? (
        <rect x="1" y="1" width="8" height="8" fill={hue} />
      ) : isOnRecord(status) || status === 'filed' ? (
        <circle cx="5" cy="5" r="4.2" fill={hue} />
      ) : (
        <circle cx="5" cy="5" r="3.6" fill="var(--pincite-panel)" stroke={hue} strokeWidth="1.6" />
      )}
    </svg>
  )
}
