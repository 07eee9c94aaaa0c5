import type { Slide } from '#model/briefing.ts'
import type { ShownRelation } from '#model/shown.ts'
import type { Known } from '../known.ts'
import { toScene } from '../scene.ts'
import { fromShared } from '../shared.ts'
import { relationAt } from '../words/relation-at.ts'

/** The relations that a slide shows, as they stood on its day; what its filters hide or dim is not among them. */
export function slideRelations(
  slide: Pick<Slide, 'view'>,
  known: Pick<Known, 'entities' | 'relations'>
): ShownRelation[] {
  const view = fromShared(slide.view)
  const { lines } = toScene({ ...view, fade: false }, known)
  return lines.flatMap(({ relations }) =>
    relations.flatMap((id) => {
      const relation = known.relations.get(id)
      return (relation && relationAt(relation, view.asOf)) ?? []
    })
  )
}
