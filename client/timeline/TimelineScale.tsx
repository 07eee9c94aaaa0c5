import { scaled } from '../look/letters.ts'
import { type Domain, type FlagSpan, isClear, ticksOf } from './scale.ts'

/** The height of the words beneath the axis, px. */
export const AXIS = scaled(20)

type Props = {
  domain: Domain
  toX: (day: number) => number
  width: number
  /** where the axis lies, px */
  foot: number
  /** where the flag of the as-of date stands, so that no words lie beneath it */
  flag: FlagSpan
}

/** The axis, and its years, months or days. */
export function TimelineScale({ domain, toX, width, foot, flag }: Props) {
  return (
    <>
      {ticksOf(domain, width).map(({ day, words }) => (
        <g key={day}>
          <line className="timeline-tick" x1={toX(day)} x2={toX(day)} y1={0} y2={foot} />
          {isClear(toX(day) + 3, words, flag) && (
            <text x={toX(day) + 3} y={foot + scaled(14)}>
              {words}
            </text>
          )}
        </g>
      ))}
      <line className="timeline-axis" x1={0} x2={width} y1={foot} y2={foot} />
    </>
  )
}
