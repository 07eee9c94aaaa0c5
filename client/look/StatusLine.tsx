import type { Mark } from '#model/status.ts'
import { type End, fittedDash, LINES } from '#figure/look/lines.ts'
import { scaled } from './letters.ts'

type Props = {
  mark: Mark
  /** px */
  width: number
}

const HEIGHT = 14
const MIDDLE = HEIGHT / 2

/** The line of a mark with its end, as on the canvas. Decorative: its word stands beside it. */
export function StatusLine({ mark, width }: Props) {
  const look = LINES[mark]
  const hue = `var(--pincite-line-${look.hue})`
  const tip = width - 1
  const end = tip - LENGTHS[look.end]
  const dash = fittedDash(look.dash, end - 1)
  const stroke = {
    x1: 1,
    x2: end,
    strokeDasharray: dash.length > 0 ? dash.join(' ') : undefined,
    strokeLinecap: look.cap
  }
  return (
    <svg
      width={scaled(width)}
      height={scaled(HEIGHT)}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      stroke={hue}
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {look.outline > 0 ? (
        <>
          <line {...stroke} y1={MIDDLE - 1.7} y2={MIDDLE - 1.7} strokeWidth={1.4} />
          <line {...stroke} y1={MIDDLE + 1.7} y2={MIDDLE + 1.7} strokeWidth={1.4} />
        </>
      ) : (
        <line {...stroke} y1={MIDDLE} y2={MIDDLE} strokeWidth={look.width} />
      )}
      {look.barred ? (
        <line
          x1={end / 2}
          x2={end / 2}
          y1={MIDDLE - 4}
          y2={MIDDLE + 4}
          stroke="var(--pincite-line-no)"
          strokeWidth={2.4}
        />
      ) : null}
      <Tip end={look.end} tip={tip} fill={look.filled ? hue : 'none'} />
    </svg>
  )
}

/** How far each end reaches back from its tip, px. */
const LENGTHS: Record<End, number> = { triangle: 8, vee: 1, tee: 2, diamond: 8, circle: 7 }

function Tip({ end, tip, fill }: { end: End; tip: number; fill: string }) {
  const y = MIDDLE
  if (end === 'circle') return <circle cx={tip - 3.6} cy={y} r={2.9} fill={fill} strokeWidth={1.3} />
  return <path d={TIPS[end](tip, y)} fill={end === 'vee' ? 'none' : fill} strokeWidth={STROKES[end]} />
}

const TIPS: Record<Exclude<End, 'circle'>, (tip: number, y: number) => string> = {
  triangle: (tip, y) => `M${tip - 8} ${y - 4}L${tip - 0.5} ${y}L${tip - 8} ${y + 4}Z`,
  vee: (tip, y) => `M${tip - 6} ${y - 4}L${tip - 0.5} ${y}L${tip - 6} ${y + 4}`,
  tee: (tip, y) => `M${tip - 1.5} ${y - 5}V${y + 5}`,
  diamond: (tip, y) => `M${tip - 8} ${y}l4 -3.6l4 3.6l-4 3.6Z`
}

const STROKES: Record<Exclude<End, 'circle'>, number> = { triangle: 1.3, vee: 1.5, tee: 2.4, diamond: 1.2 }
