import { useKnown } from './known.ts'
import { type Scene, toScene } from '#figure/scene.ts'
import { useView } from './view.ts'

let asked: readonly unknown[] = []
let answer: Scene | null = null

/** What is drawn now: one and the same object for canvas, legend, outline and notices until it changes. */
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
  return remembered([entities, relations, focus, on, unfolded, filters, fade, near, asOf], () =>
    toScene({ focus, entities: on, unfolded, filters, fade, near, asOf }, { entities, relations })
  )
}

/** What is drawn now, for what is done outside of a component. */
export function currentScene(): Scene {
  const { focus, entities, unfolded, filters, fade, near, asOf } = useView.getState()
  const known = useKnown.getState()
  const view = { focus, entities, unfolded, filters, fade, near, asOf }
  return remembered(
    [known.entities, known.relations, focus, entities, unfolded, filters, fade, near, asOf],
    () => toScene(view, known)
  )
}

function remembered(asks: readonly unknown[], make: () => Scene): Scene {
  if (answer === null || asks.some((ask, at) => ask !== asked[at])) {
    asked = asks
    answer = make()
  }
  return answer
}
