import { closeness, sweep } from './sweep.ts'
import type { Scene } from './scene.ts'
import { crosses, enters } from './segment.ts'

/** How well a picture reads; each figure is a count, 0 is best. */
export interface Judgement {
  /** Pairs of entities whose bodies or labels overlap. */
  overlaps: number
  /** Times a line runs through the body or the label of an entity it does not join. */
  linesThrough: number
  /** Times two lines cross that share no end. */
  crossings: number
}

/** Counts what is wrong with a picture; lines run from edge to edge, and all lines of one pair count once. */
export function judge(scene: Scene): Judgement {
  let overlaps = 0
  sweep(scene.figures, 0, (a, b) => {
    if (closeness(a, b) < 0) overlaps++
  })
  let linesThrough = 0
  let crossings = 0
  scene.strokes.forEach((stroke, at) => {
    for (const figure of scene.figures) {
      if (figure === stroke.from || figure === stroke.to) continue
      if (enters(stroke, figure.body, 0) || (figure.labelW > 0 && enters(stroke, figure.label, 0)))
        linesThrough++
    }
    for (let other = at + 1; other < scene.strokes.length; other++) {
      const q = scene.strokes[other]
      if (!q || q.from === stroke.from || q.from === stroke.to) continue
      if (q.to === stroke.from || q.to === stroke.to) continue
      if (crosses(stroke, q)) crossings++
    }
  })
  return { overlaps, linesThrough, crossings }
}
