import { Slide } from '#model/briefing.ts'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { subject, type Words } from './pictured.ts'

/** A slide with one example of every way in which things are drawn, and what is known of it. */
export function slid(some: Partial<Slide> = {}, words: Partial<Words> = {}) {
  const { known, scene, scheme, measure } = subject(words)
  const entities = [
    ...scene.entities.map(({ id }) => id),
    ...scene.stacks.flatMap(({ members }) => members.map(({ id }) => id))
  ]
  const view = toShared({ ...EMPTY_VIEW, title: 'A suit', focus: 'suit', entities }, 'light')
  const slide = Slide.parse({ id: 's1', title: 'What was found', view, taken: '2026-11-25', ...some })
  return { slide, pens: { known, scheme, measure } }
}
