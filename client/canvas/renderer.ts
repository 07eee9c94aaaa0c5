import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'

/** An entity, a stack or a line as Cytoscape draws it. */
export type Thing = NodeSingular | EdgeSingular

/** What of Cytoscape's canvas renderer is used beside its documented face; a new version of Cytoscape needs a look at it. */
export type Renderer = {
  /** numbers of its three canvases, one upon the other */
  SELECT_BOX: number
  DRAG: number
  NODE: number
  data: { canvasNeedsRedraw: boolean[]; contexts: CanvasRenderingContext2D[] }
  /** px of the device */
  canvasWidth: number
  canvasHeight: number
  prevPxRatio?: number
  getPixelRatio: () => number
  /** in the order in which they are drawn; those being dragged have a canvas of their own */
  getCachedZSortedEles: () => { drag: readonly Thing[]; nondrag: readonly Thing[] }
  drawElement: (context: CanvasRenderingContext2D, thing: Thing) => void
  /** calls back in every frame, lower priorities later */
  beforeRender: (callback: () => void, priority: number) => void
  render: (options?: { forcedContext?: unknown }) => void
}

/** What Cytoscape draws with; without a page there is none. */
export function rendererOf(cy: Core): Renderer | null {
  const renderer: unknown = Reflect.has(cy, 'renderer')
    ? Reflect.apply(Reflect.get(cy, 'renderer'), cy, [])
    : null
  return isRenderer(renderer) ? renderer : null
}

function isRenderer(renderer: unknown): renderer is Renderer {
  return typeof renderer === 'object' && renderer !== null && 'drawElement' in renderer
}
