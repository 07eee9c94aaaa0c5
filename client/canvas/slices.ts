import type { Picture } from './picture.ts'
import type { Renderer, Thing } from './renderer.ts'

/** Beyond the middle of a body or a line, so far may reach what is drawn of it, px of the world. */
const REACH = 320
/** So many things are drawn between two looks at the clock. */
const PORTION = 40

/** A drawing that is made a little at a time. */
export type Drawing = {
  picture: Picture
  /** draws on for so many ms, and says whether all is drawn */
  go: (ms: number) => boolean
}

/** Begins to draw things into a picture; those that lie outside are left out. */
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
        // the browser only notes what is to be drawn, and would do it all at once in the end
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
