import type { Slide } from '#model/briefing.ts'
import type { ShownRelation } from '#model/shown.ts'
import type { Known } from '#figure/known.ts'
import { type Scene, toScene } from '#figure/scene.ts'
import { fromShared } from '#figure/shared.ts'
import { today } from '#figure/words/date-words.ts'
import { relationAt } from '#figure/words/relation-at.ts'
import { toSentence } from '#figure/words/sentence.ts'

/** A relation of a slide as a sentence, as it stood on the slide's day. */
export type Told = { relation: ShownRelation; line: string; words: string }

/** The relations that a slide shows, as sentences, in the order of its lines. */
export function toldOf({ view }: Pick<Slide, 'view'>, known: Known): { told: Told[]; scene: Scene } {
  const scene = toScene(fromShared(view), known)
  const nameOf = (id: string): string => known.entities.get(id)?.name ?? id
  const told = scene.lines.flatMap(({ id: line, relations }) =>
    relations.flatMap((id): Told[] => {
      const whole = known.relations.get(id)
      const relation = whole && relationAt(whole, view.asOf)
      if (!relation) return []
      const { from, to } = relation
      return [{ relation, line, words: toSentence(relation, nameOf(from), nameOf(to), view.asOf ?? today()) }]
    })
  )
  return { told, scene }
}
