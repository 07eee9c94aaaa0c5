import { isOnRecord, MARK_TABLE, type Status } from '#model/status.ts'
import { LINES } from '#figure/look/lines.ts'
import { scaled } from '../look/letters.ts'

type Props = {
  status: Status | null
  /** the middle, and px per unit, of which the shape is ten wide */
  x?: number
  y?: number
  scale?: number
}

/**
 * The shape of a status on the timeline: ring = said, disc = on record, square = found, diamond = ended, small
 * ring = only the entity's own date.
 */
export function EventShape({ status, x = 5, y = 5, scale = 1 }: Props) {
  if (status === null) {
    return (
      <circle cx={x} cy={y} r={2.6 * scale} fill="none" stroke="currentColor" strokeWidth={1.2 * scale} />
    )
  }
  const hue = `var(--pincite-line-${LINES[status].hue})`
  if (MARK_TABLE[status].says === 'over') {
    const r = 4.5 * scale
    return <path d={`M${x} ${y - r}l${r} ${r}-${r} ${r}-${r}-${r}Z`} fill={hue} />
  }
  if (status === 'found' || status === 'admitted') {
    return <rect x={x - 4 * scale} y={y - 4 * scale} width={8 * scale} height={8 * scale} fill={hue} />
  }
  if (isOnRecord(status) || status === 'filed') return <circle cx={x} cy={y} r={4.2 * scale} fill={hue} />
  return (
    <circle
      cx={x}
      cy={y}
      r={3.6 * scale}
      fill="var(--pincite-panel)"
      stroke={hue}
      strokeWidth={1.6 * scale}
    />
  )
}

/** The mark of a status by itself. Decorative. */
export function EventMark({ status, size = 10 }: { status: Status | null; size?: number }) {
  return (
    <svg width={scaled(size)} height={scaled(size)} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <EventShape status={status} />
    </svg>
  )
}
