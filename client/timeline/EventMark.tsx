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

/** What a mark of the timeline says by its shape alone. */
export type Shape = 'said' | 'record' | 'found' | 'ended' | 'denied' | 'scheduled' | 'own'

/** The shape of a status; of none, where only the entity has that date. */
export function shapeOf(status: Status | null): Shape {
  if (status === null) return 'own'
  if (MARK_TABLE[status].says === 'over') return 'ended'
  if (status === 'found' || status === 'admitted') return 'found'
  if (status === 'scheduled' || status === 'denied') return status
  return isOnRecord(status) || status === 'filed' ? 'record' : 'said'
}

/** A status as the timeline draws it. */
export function EventShape({ status, x = 5, y = 5, scale = 1 }: Props) {
  if (status === null) {
    return (
      <circle cx={x} cy={y} r={2.6 * scale} fill="none" stroke="currentColor" strokeWidth={1.2 * scale} />
    )
  }
  const hue = `var(--pincite-line-${LINES[status].hue})`
  const shape = shapeOf(status)
  if (shape === 'ended') {
    const r = 4.5 * scale
    return <path d={`M${x} ${y - r}l${r} ${r}-${r} ${r}-${r}-${r}Z`} fill={hue} />
  }
  if (shape === 'found') {
    return <rect x={x - 4 * scale} y={y - 4 * scale} width={8 * scale} height={8 * scale} fill={hue} />
  }
  if (shape === 'record') return <circle cx={x} cy={y} r={4.2 * scale} fill={hue} />
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={3.6 * scale}
        fill="var(--pincite-panel)"
        stroke={hue}
        strokeWidth={1.6 * scale}
      />
      {shape === 'denied' && (
        <path d={`M${x} ${y - 3.6 * scale}v${7.2 * scale}`} stroke={hue} strokeWidth={1.6 * scale} />
      )}
      {shape === 'scheduled' && <circle cx={x} cy={y} r={1.4 * scale} fill={hue} />}
    </>
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
