import { outlineOf, type Outline } from './look/families.ts'
import type { Place } from './view.ts'
import type { Figure } from './figure.ts'
import { around, type Box } from './layout/box.ts'

/** The room that a figure takes: its body (`round` or four-sided), and its label where that stands outside. */
export type Boxes = { id: string; body: Box; round: boolean; label: Box | null }

/** Outlines that are closer to a circle than to their box. */
const ROUND = new Set<Outline>(['circle', 'hexagon', 'octagon'])

/** The boxes of a figure at its place, as the layout computes them. */
export function boxesOf(figure: Figure, place: Pick<Place, 'x' | 'y' | 'side'>): Boxes {
  const body = centred(place.x, place.y, figure.w, figure.h)
  const round = figure.what === 'token' && ROUND.has(outlineOf(figure.kind))
  if (!figure.label) return { id: figure.id, body, round, label: null }
  const { w, h } = figure.label
  const x = { s: 0, n: 0, e: figure.w / 2 + 9 + w / 2, w: -figure.w / 2 - 9 - w / 2 }[place.side]
  const y = { s: figure.h / 2 + 8 + h / 2, n: -figure.h / 2 - 8 - h / 2, e: 0, w: 0 }[place.side]
  return { id: figure.id, body, round, label: centred(place.x + x, place.y + y, w, h) }
}

/** The box around everything; none where there is nothing. */
export function boundsOf(all: readonly Boxes[]): Box | null {
  return all.length === 0 ? null : around(all.flatMap(({ body, label }) => (label ? [body, label] : [body])))
}

function centred(x: number, y: number, w: number, h: number): Box {
  return { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 }
}
