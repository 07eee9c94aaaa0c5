import { setBeside } from './beside.ts'
import { gap } from './box.ts'
import { toFloor } from './floor.ts'
import { put, type Figure, type Scene } from './scene.ts'
import { closeness, sweep } from './sweep.ts'

/** The gap between two footprints after the passes, px. */
const ROOM = 14

/** Moves overlapping footprints apart, pass by pass, along the axis of least overlap; fixed figures stay. */
export function settle(scene: Scene, passes: number): void {
  for (let pass = 0; pass < passes; pass++) {
    let moved = false
    sweep(scene.figures, ROOM, (a, b) => {
      if (a.fixed && b.fixed) return
      const overX = Math.min(a.whole.right, b.whole.right) - Math.max(a.whole.left, b.whole.left) + ROOM
      const overY = Math.min(a.whole.bottom, b.whole.bottom) - Math.max(a.whole.top, b.whole.top) + ROOM
      if (overX <= 0 || overY <= 0) return
      moved = true
      const share = a.fixed ? 0 : b.fixed ? 1 : 0.5
      const x =
        overX < overY ? (a.whole.left + a.whole.right <= b.whole.left + b.whole.right ? overX : -overX) : 0
      const y =
        overX < overY ? 0 : a.whole.top + a.whole.bottom <= b.whole.top + b.whole.bottom ? overY : -overY
      if (share > 0) put(a, a.x - x * share, a.y - y * share, a.side)
      if (share < 1) put(b, b.x + x * (1 - share), b.y + y * (1 - share), b.side)
    })
    if (!moved) return
  }
}

/**
 * Takes whoever still overlaps to the nearest free place, the least important first; afterwards only footprints
 * of fixed figures may overlap.
 */
export function separate(scene: Scene): void {
  const clashes = clashing(scene)
  if (clashes.length === 0) return
  const floor = toFloor(scene.figures)
  for (const figure of clashes) {
    const isHit = (other: Figure): boolean =>
      other !== figure && gap(figure.whole, other.whole) < 0 && closeness(figure, other) < 0
    if (!scene.figures.some(isHit)) continue
    floor.lift(figure)
    setBeside(figure, { x: figure.x, y: figure.y, halfW: 0, halfH: 0 }, floor, scene, figure)
    floor.add(figure)
  }
}

function clashing(scene: Scene): Figure[] {
  const found = new Set<Figure>()
  sweep(scene.figures, 0, (a, b) => {
    if (closeness(a, b) >= 0) return
    const loser = b.fixed || (!a.fixed && a.rank > b.rank) ? a : b
    if (!loser.fixed) found.add(loser)
  })
  return [...found].toSorted((a, b) => b.rank - a.rank || a.index - b.index)
}
