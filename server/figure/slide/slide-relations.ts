import type { Slide } from '#model/briefing.ts'
import type { ShownRelation } from '#model/shown.ts'
import { MARKS } from '#model/status.ts'
import type { Known } from '../known.ts'
import { toScene, undrawn } from '../scene.ts'
import { fromShared } from '../shared.ts'
import type { MarkCount } from '../words/mark-counts.ts'
import { relationAt } from '../words/relation-at.ts'

/** The relations that a slide shows, as they stood on its day, without those that its filters hide or dim. */
export function slideRelations(
  slide: Pick<Slide, 'view'>,
  known: Pick<Known, 'entities' | 'relations'>
): ShownRelation[] {
  return toSlideRelations(slide, known).shown
}

/**
 * The relations that a slide shows, how many of them are not drawn, and how many its filters hide or dim; what
 * became known later counts as neither.
 */
export function toSlideRelations(
  slide: Pick<Slide, 'view'>,
  known: Pick<Known, 'entities' | 'relations'>
): { shown: ShownRelation[]; filtered: MarkCount[]; undrawn: number } {
  const view = fromShared(slide.view)
  const scene = toScene({ ...view, fade: false }, known)
  const { lines, marks } = scene
  const shown = lines.flatMap(({ relations }) =>
    relations.flatMap((id) => {
      const relation = known.relations.get(id)
      return (relation && relationAt(relation, view.asOf)) ?? []
    })
  )
  const filtered = MARKS.map((mark) => ({
    mark,
    count: (marks.get(mark) ?? 0) - shown.filter((each) => each.mark === mark).length
  }))
  return { shown, filtered: filtered.filter(({ count }) => count > 0), undrawn: undrawn(scene) }
}
