import type { Picture } from './picture.ts'
import type { Renderer, Thing } from './renderer.ts'

/** How far from the middle of a body or a line its drawing may reach, px of the world. */
const REACH = 320
/** Things drawn between two looks at the clock. */
const PORTION = 40

/** A drawing made bit by bit. */
export type Drawing = {
  picture: Picture
  /** draws for so many ms, and gives whether all is drawn */
  go: (ms: number) => boolean
}

/** Starts drawing things into a picture; those outside it are left out. */
export function beginDrawing(renderer: Renderer, picture: Picture, things: readonly Thing[]): Drawing {
  const { context, x, y, zoom } = picture
  const { width, height } = context.canvas
  const seen = things.filter((thing) => {
    const [a, b] = endsOf(thing)
    return (
      Math.max(a.x, b.x) + REACH > -x / zoom &&
      Math.min(a.x, b.x) - REACH < (width - x) / zoom &&
      Math.max(a.y, b.y) + REACH > -y / zoom &&
      Math.min(a.y, b.y) - REACH < (height - y) / zoom
    )
  })
  context.setTransform(zoom, 0, 0, zoom, x, y)
  let drawn = 0
  return {
    picture,
    go: (ms) => {
      const end = performance.now() + ms
      while (drawn < seen.length && performance.now() < end) {
        const portion = seen.slice(drawn, drawn + PORTION)
        for (const thing of portion) if (!thing.removed()) renderer.drawElement(context, thing)
        drawn += portion.length
        // the browser only queues drawing commands, and would carry them all out at the end
        if (Number.isFinite(ms)) context.getImageData(0, 0, 1, 1)
      }
      return drawn >= seen.length
    }
  }
}

function endsOf(thing: Thing): [{ x: number; y: number }, { x: number; y: number }] {
  if (thing.isNode()) return [thing.position(), thing.position()]
  return [thing.source().position(), thing.target().position()]
}
