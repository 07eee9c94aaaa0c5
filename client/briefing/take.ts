import type { Slide } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import { seenOf } from '#model/seen.ts'
import type { Known } from '#figure/known.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import { toScene } from '#figure/scene.ts'
import { toShared } from '#figure/shared.ts'
import type { View } from '#figure/view.ts'
import { today } from '#figure/words/date-words.ts'

/**
 * What a slide takes from the canvas: the view, what stands out in it (the `path` being read, otherwise the
 * selection), the day, and the record at this time.
 */
export function takeView(
  view: View,
  known: Known,
  scheme: Scheme,
  path: readonly string[]
): Pick<Slide, 'view' | 'highlight' | 'taken' | 'seen'> {
  const on = new Set(view.entities)
  const relations = [...known.relations.values()].filter(({ from, to }) => on.has(from) && on.has(to))
  const scene = toScene(view, known)
  const drawn = new Set([
    ...view.entities,
    ...scene.stacks.map(({ id }) => id),
    ...scene.lines.flatMap((line) => [line.id, ...line.relations])
  ])
  const ofPath = path.filter((id) => drawn.has(id))
  const named = ofPath.length > 0 ? ofPath : view.selection.filter((id) => drawn.has(id))
  return {
    view: { ...toShared(view, scheme), selection: [] },
    highlight: named.slice(0, LIMITS.listItems),
    taken: today(),
    seen: seenOf(relations)
  }
}
