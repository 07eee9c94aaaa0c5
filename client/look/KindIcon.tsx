import { createElement, type ReactElement } from 'react'
import { type Kind, KIND_TABLE } from '#model/kinds.ts'
import { outlineOf, type Outline } from '#figure/look/families.ts'
import { iconParts } from '#figure/look/icons.ts'
import { scaled } from './letters.ts'

/** The outline of each family in a box of 24 by 24. */
const OUTLINES: Record<Outline, ReactElement> = {
  circle: <circle cx={12} cy={12} r={11} />,
  square: <rect x={1} y={1} width={22} height={22} rx={4} />,
  hexagon: (
    <path d="M6.8 2h10.4q.6 0 1 .6l4.6 8.6q.4.8 0 1.6l-4.6 8.6q-.4.6-1 .6H6.8q-.6 0-1-.6L1.2 12.8q-.4-.8 0-1.6l4.6-8.6q.4-.6 1-.6Z" />
  ),
  octagon: (
    <path d="M7.9 1h8.2q.6 0 1 .4l5.5 5.5q.4.4.4 1v8.2q0 .6-.4 1l-5.5 5.5q-.4.4-1 .4H7.9q-.6 0-1-.4l-5.5-5.5q-.4-.4-.4-1V7.9q0-.6.4-1l5.5-5.5q.4-.4 1-.4Z" />
  ),
  cut: <path d="M5.5 1h13L23 5.5v13L18.5 23h-13L1 18.5v-13Z" />,
  tag: <path d="M3.5 2h11.9q.7 0 1.2.6l6 8.6q.5.8 0 1.6l-6 8.6q-.5.6-1.2.6H3.5Q1.5 22 1.5 20V4q0-2 2-2Z" />,
  card: (
    <>
      <rect x={1} y={3} width={22} height={18} rx={2.5} />
      <path d="M2.6 4v16" strokeWidth={3} />
    </>
  ),
  outcome: (
    <>
      <rect x={1} y={3} width={22} height={18} rx={2.5} />
      <path d="M4.6 3.5v17" />
    </>
  ),
  slip: <rect x={1} y={3} width={22} height={18} rx={2} strokeDasharray="3 2" />
}

/**
 * A kind as the canvas draws it: the shape and colour of its family with the kind's icon; `size` in px.
 * Decorative.
 */
export function KindIcon({ kind, size }: { kind: Kind; size: number }) {
  const { family, icon } = KIND_TABLE[kind]
  const shift = OFFSETS[outlineOf(kind)] ?? 0
  return (
    <svg width={scaled(size)} height={scaled(size)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <g
        fill={`var(--pincite-${family}-tint)`}
        stroke={`var(--pincite-${family}-border)`}
        strokeWidth={size < 30 ? 1.4 : 1}
      >
        {OUTLINES[outlineOf(kind)]}
      </g>
      <g
        transform={`translate(${6 + shift} 6) scale(.5)`}
        fill="none"
        stroke={`var(--pincite-${family}-icon)`}
        strokeWidth={size < 30 ? 2.4 : 2}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {iconParts(icon).map(([tag, attributes], at) => createElement(tag, { ...attributes, key: at }))}
      </g>
    </svg>
  )
}

/** How far right or left of the middle the icon is, where the outline is not symmetrical. */
const OFFSETS: Partial<Record<Outline, number>> = { card: 0.8, outcome: 1.5, tag: -1.6 }
