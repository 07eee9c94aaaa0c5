import { countWords } from '#figure/words/count-words.ts'
import type { Place, Places } from '#figure/view.ts'
import { useView } from './view.ts'

type Point = { x: number; y: number }

/** The ways to line up several things; the words say where to. */
export const ALIGNMENTS = [
  { id: 'left', words: 'Align in a column' },
  { id: 'top', words: 'Align in a row' },
  { id: 'across', words: 'Distribute across' },
  { id: 'down', words: 'Distribute down' }
] as const
export type Alignment = (typeof ALIGNMENTS)[number]['id']

/**
 * Pins or unpins what stands under these keys, as one step; whatever is pinned keeps its place in every layout.
 */
export function pin(keys: readonly string[], pinned: boolean): void {
  const words = `${pinned ? 'Pinned' : 'Unpinned'} ${countWords(keys.length, 'thing', 'things')}`
  useView
    .getState()
    .change(words, ({ places }) => ({ places: moved(places, keys, (place) => ({ ...place, pinned })) }))
}

/** Lines up and pins what stands under these keys, as one step. */
export function align(keys: readonly string[], how: Alignment): void {
  const { places, change } = useView.getState()
  const points = keys.flatMap((key) => places.get(key) ?? [])
  const at = aligned(points, how)
  const words = ALIGNMENTS.find(({ id }) => id === how)?.words ?? ''
  const to = new Map(keys.filter((key) => places.has(key)).map((key, index) => [key, at[index]]))
  change(words, (view) => ({
    places: moved(view.places, keys, (place, key) => ({ ...place, ...to.get(key), pinned: true }))
  }))
}

/** Where points go when they are lined up: in a column or row through their mean, or at even distances. */
export function aligned(points: readonly Point[], how: Alignment): Point[] {
  if (how === 'left') return points.map(({ y }) => ({ x: mean(points.map(({ x }) => x)), y }))
  if (how === 'top') return points.map(({ x }) => ({ x, y: mean(points.map((point) => point.y)) }))
  const axis = how === 'across' ? 'x' : 'y'
  const order = points
    .map((_, at) => at)
    .toSorted((a, b) => (points[a]?.[axis] ?? 0) - (points[b]?.[axis] ?? 0))
  const first = points[order[0] ?? 0]?.[axis] ?? 0
  const last = points[order.at(-1) ?? 0]?.[axis] ?? 0
  const step = (last - first) / Math.max(1, points.length - 1)
  return points.map((point, at) => ({ x: point.x, y: point.y, [axis]: first + step * order.indexOf(at) }))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function moved(places: Places, keys: readonly string[], step: (place: Place, key: string) => Place): Places {
  const next = new Map(places)
  for (const key of keys) {
    const place = places.get(key)
    if (place) next.set(key, step(place, key))
  }
  return next
}
