import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'

/** An entity, a stack or a line as Cytoscape draws it. */
export type Thing = NodeSingular | EdgeSingular

/**
 * The undocumented parts of Cytoscape's canvas renderer that we use (the painter sets two more); check them with each
 * new version of Cytoscape.
 */
export type Renderer = {
  /** indexes of the highest and the lowest of its three canvases */
  SELECT_BOX: number
  NODE: number
  data: { canvasNeedsRedraw: boolean[]; contexts: CanvasRenderingContext2D[] }
  /** px of the device */
  canvasWidth: number
  canvasHeight: number
  prevPxRatio?: number
  getPixelRatio: () => number
  /** in drawing order; elements being dragged have a canvas of their own */
  getCachedZSortedEles: () => { drag: readonly Thing[]; nondrag: readonly Thing[] }
  drawElement: (context: CanvasRenderingContext2D, thing: Thing) => void
  /** called in every frame, higher priorities first */
  beforeRender: (callback: () => void, priority: number) => void
  render: (options?: { forcedContext?: unknown }) => void
}

/** Cytoscape's renderer; null where there is no page. */
export function rendererOf(cy: Core): Renderer | null {
  const renderer: unknown = Reflect.has(cy, 'renderer')
    ? Reflect.apply(Reflect.get(cy, 'renderer'), cy, [])
    : null
  return isRenderer(renderer) ? renderer : null
}

function isRenderer(renderer: unknown): renderer is Renderer {
  return typeof renderer === 'object' && renderer !== null && 'drawElement' in renderer
}
