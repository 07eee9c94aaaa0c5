import { type SharedView, VIEW_VERSION } from '#model/shared-view.ts'
import type { View } from './view.ts'

/** A view in the form in which it travels. */
export function toShared(view: View, theme: SharedView['theme']): SharedView {
  const { title, focus, entities, places, unfolded, filters, fade, near, asOf, selection } = view
  const { kinds, marks, categories, confidences, sources, from, to } = filters
  return {
    pincite: 'view',
    version: VIEW_VERSION,
    title,
    focus,
    entities: [...entities],
    places: [...places].map(([key, { x, y, side, pinned }]) => [key, tenth(x), tenth(y), side, pinned]),
    unfolded: [...unfolded],
    filters: {
      kinds: [...kinds],
      marks: [...marks],
      categories: [...categories],
      confidences: [...confidences],
      sources: [...sources],
      from,
      to
    },
    fade,
    near: near && { ids: [...near.ids], depth: near.depth },
    asOf,
    selection: [...selection],
    theme
  }
}

/** The view that a shared one describes. */
export function fromShared(shared: SharedView): View {
  const { title, focus, entities, places, unfolded, filters, fade, near, asOf, selection } = shared
  return {
    title,
    focus,
    entities,
    unfolded,
    filters,
    fade,
    near,
    asOf,
    selection,
    places: new Map(places.map(([key, x, y, side, pinned]) => [key, { x, y, side, pinned }])),
    parents: new Map()
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
