import { toNumber } from './scale.ts'

type Props = {
  /** the days between which events are shown; null where that side is open */
  from: number | null
  to: number | null
  asOf: string | null
  toX: (day: number) => number
  width: number
  /** where the axis lies, px */
  foot: number
}

/** The period that is brushed, and the time after the as-of date. */
export function TimelinePeriods({ from, to, asOf, toX, width, foot }: Props) {
  const left = from === null ? 0 : Math.max(0, toX(from))
  const right = to === null ? width : Math.min(width, toX(to + 1))
  const later = asOf === null ? width : toX(toNumber(asOf) + 1)
  return (
    <>
      {(from !== null || to !== null) && (
        <rect className="timeline-band" x={left} y={0} width={Math.max(1, right - left)} height={foot} />
      )}
      {asOf !== null && (
        <rect className="timeline-later" x={later} y={0} width={Math.max(0, width - later)} height={foot} />
      )}
    </>
  )
}
