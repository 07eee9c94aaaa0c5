import { put, type Figure, type Scene } from './scene.ts'

const { max } = Math

/** The gap between two layers, px: a line across it shows how it stands. */
const BETWEEN = 64
const ROOM = 34
const SWEEPS = 6

/**
 * Layers from left to right in the direction of the lines: the longest path decides the layer, lines that close
 * a cycle are reversed, and each layer is ordered by the barycentre of its neighbours (Sugiyama, Tagawa and
 * Toda 1981).
 */
export function layLayers(scene: Scene): void {
  const layers = toLayers(scene)
  const at = new Map<Figure, number>()
  const remember = (layer: readonly Figure[]): void =>
    layer.forEach((figure, index) => at.set(figure, index - (layer.length - 1) / 2))
  layers.forEach(remember)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const middle = new Map(layer.map((figure) => [figure, barycentre(figure, at)]))
      layer.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || a.index - b.index)
      remember(layer)
    }
  }
  let x = 0
  for (const layer of layers) {
    const wide = max(...layer.map(({ whole }) => whole.right - whole.left))
    const height = layer.reduce((sum, { whole }) => sum + whole.bottom - whole.top + ROOM, -ROOM)
    let y = -height / 2
    for (const figure of layer) {
      const h = figure.whole.bottom - figure.whole.top
      put(figure, x + wide / 2, y + h / 2, figure.side)
      y += h + ROOM
    }
    x += wide + BETWEEN
  }
}

/** The figures by layer: every line leads to a later one, except those that close a cycle. */
export function toLayers(scene: Scene): Figure[][] {
  const order: Figure[] = []
  const state = new Map<Figure, 'open' | 'done'>()
  const back = new Set<string>()
  const visit = (figure: Figure): void => {
    state.set(figure, 'open')
    for (const { from, to } of figure.strokes) {
      if (from !== figure) continue
      if (state.get(to) === 'open') back.add(`${from.index} ${to.index}`)
      else if (!state.has(to)) visit(to)
    }
    state.set(figure, 'done')
    order.push(figure)
  }
  for (const figure of scene.figures) if (!state.has(figure)) visit(figure)
  const depth = new Map<Figure, number>()
  for (const figure of order.toReversed()) {
    const own = depth.get(figure) ?? 0
    depth.set(figure, own)
    for (const { from, to } of figure.strokes) {
      if (from === figure && !back.has(`${from.index} ${to.index}`))
        depth.set(to, max(depth.get(to) ?? 0, own + 1))
    }
  }
  const layers: Figure[][] = []
  for (const figure of scene.figures) {
    const layer = depth.get(figure) ?? 0
    while (layers.length <= layer) layers.push([])
    layers[layer]?.push(figure)
  }
  return layers.filter((layer) => layer.length > 0)
}

function barycentre(figure: Figure, at: ReadonlyMap<Figure, number>): number {
  if (figure.strokes.length === 0) return at.get(figure) ?? 0
  const places = figure.strokes.map(({ from, to }) => at.get(from === figure ? to : from) ?? 0)
  return places.reduce((sum, place) => sum + place, 0) / places.length
}
