import { useKnown } from './known.ts'
import type { Known } from '#figure/known.ts'
import { type Scene, type SceneView, toScene } from '#figure/scene.ts'
import { useView } from './view.ts'

/** What was asked last, and its answer: a page has one view and one store of what is known. */
let asked: readonly unknown[] = []
let answer: Scene | null = null

/** What is drawn now: the same object for canvas, legend, outline and notices until it changes. */
export function useScene(): Scene {
  const entities = useKnown((known) => known.entities)
  const relations = useKnown((known) => known.relations)
  const focus = useView((view) => view.focus)
  const on = useView((view) => view.entities)
  const unfolded = useView((view) => view.unfolded)
  const filters = useView((view) => view.filters)
  const fade = useView((view) => view.fade)
  const near = useView((view) => view.near)
  const asOf = useView((view) => view.asOf)
  return sceneOf({ focus, entities: on, unfolded, filters, fade, near, asOf }, { entities, relations })
}

/** What is drawn now, for use outside components. */
export function currentScene(): Scene {
  return sceneOf(useView.getState(), useKnown.getState())
}

/** What would be drawn of a view: the very object that `useScene` gives once the view is on the page. */
export function sceneOf(
  view: SceneView,
  { entities, relations }: Pick<Known, 'entities' | 'relations'>
): Scene {
  const { focus, entities: on, unfolded, filters, fade, near, asOf } = view
  const asks = [entities, relations, focus, on, unfolded, filters, fade, near, asOf]
  if (answer === null || asks.some((ask, at) => ask !== asked[at])) {
    asked = asks
    answer = toScene(view, { entities, relations })
  }
  return answer
}
