import type { Beginning } from '#model/dataset.ts'
import { EMPTY_VIEW, type View } from './view.ts'

const known = new WeakMap<Beginning, readonly string[]>()

/** The entities that a beginning opens with, its focus first; the same list for every caller. */
export function entitiesOf(beginning: Beginning): readonly string[] {
  const entities = known.get(beginning) ?? [...new Set([beginning.focus, ...beginning.entities])]
  known.set(beginning, entities)
  return entities
}

/** The view that a beginning opens: its entities around its focus, at the places that its dataset keeps. */
export function viewOf(beginning: Beginning): View {
  return {
    ...EMPTY_VIEW,
    title: beginning.title,
    focus: beginning.focus,
    entities: entitiesOf(beginning),
    places: new Map(beginning.places.map(([key, x, y, side]) => [key, { x, y, side, pinned: false }]))
  }
}
