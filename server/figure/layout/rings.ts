import { put, type Figure, type Scene } from './scene.ts'

const { PI, cos, max, sin } = Math

/** The gap between two rings and between two neighbours on one, px. */
const BETWEEN = 40
const ASIDE = 26

/**
 * The focus (or else what has most lines) in the middle, everything else on rings by its distance in steps;
 * within a ring by the mean direction of its neighbours further in.
 */
export function layRings(scene: Scene): void {
  const middle = scene.figures.toSorted(
    (a, b) => a.rank - b.rank || b.strokes.length - a.strokes.length || a.index - b.index
  )[0]
  if (!middle) return
  put(middle, 0, 0, middle.side)
  const angles = new Map<Figure, number>([[middle, 0]])
  let radius = max(middle.halfW, middle.halfH)
  let reach = 0
  for (const ring of ringsAround(scene, middle)) {
    const order = ring
      .map((figure) => ({ figure, angle: angleOf(figure, angles) }))
      .toSorted((a, b) => a.angle - b.angle || a.figure.index - b.figure.index)
    const width = order.reduce((sum, { figure }) => sum + widthOf(figure) + ASIDE, 0)
    const thick = max(...ring.map((figure) => (widthOf(figure) + heightOf(figure)) / 4))
    radius = max(radius + reach + thick + BETWEEN, width / (2 * PI))
    reach = thick
    let along = (order[0]?.angle ?? 0) * radius
    for (const { figure } of order) {
      const share = ((widthOf(figure) + ASIDE) / width) * 2 * PI * radius
      const angle = (along + share / 2) / radius
      along += share
      angles.set(figure, angle)
      put(figure, cos(angle) * radius, sin(angle) * radius, figure.side)
    }
  }
}

/**
 * The figures by their distance from the middle, from one step on; whatever is joined to nothing is on the last
 * ring.
 */
export function ringsAround(scene: Scene, middle: Figure): Figure[][] {
  const met = new Set([middle])
  const rings: Figure[][] = []
  let edge = [middle]
  for (;;) {
    const next = edge.flatMap(({ strokes }) => strokes.flatMap(({ from, to }) => [from, to]))
    edge = [...new Set(next)].filter((figure) => !met.has(figure))
    if (edge.length === 0) break
    for (const figure of edge) met.add(figure)
    rings.push(edge)
  }
  const apart = scene.figures.filter((figure) => !met.has(figure))
  return apart.length > 0 ? [...rings, apart] : rings
}

/** The mean direction of the neighbours placed so far; the top where there are none. */
function angleOf(figure: Figure, angles: ReadonlyMap<Figure, number>): number {
  let x = 0
  let y = 0
  for (const { from, to } of figure.strokes) {
    const angle = angles.get(from === figure ? to : from)
    if (angle === undefined) continue
    x += cos(angle)
    y += sin(angle)
  }
  return x === 0 && y === 0 ? 1.5 * PI : (Math.atan2(y, x) + 2 * PI) % (2 * PI)
}

function widthOf({ whole }: Figure): number {
  return whole.right - whole.left
}

function heightOf({ whole }: Figure): number {
  return whole.bottom - whole.top
}
