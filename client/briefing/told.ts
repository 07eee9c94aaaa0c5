import type { Slide } from '#model/briefing.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { type Known, nameIn } from '#figure/known.ts'
import { type Scene, toScene } from '#figure/scene.ts'
import { fromShared } from '#figure/shared.ts'
import { today } from '#figure/words/date-words.ts'
import { relationAt } from '#figure/words/relation-at.ts'
import { toSentence } from '#figure/words/sentence.ts'

/** A relation of a slide as a sentence, as it stood on the slide's day. */
export type Told = {
  relation: ShownRelation
  words: string
  /** whom the sentence names */
  about: readonly Card[]
}

/** The relations that a slide shows, as sentences, in the order of its lines. */
export function toldOf({ view }: Pick<Slide, 'view'>, known: Known): { told: Told[]; scene: Scene } {
  const scene = toScene(fromShared(view), known)
  const told = scene.lines.flatMap(({ relations }) =>
    relations.flatMap((id): Told[] => {
      const whole = known.relations.get(id)
      const relation = whole && relationAt(whole, view.asOf)
      if (!relation) return []
      const { from, to } = relation
      const words = toSentence(relation, nameIn(known, from), nameIn(known, to), view.asOf ?? today())
      const about = [from, to].flatMap((end) => known.entities.get(end) ?? [])
      return [{ relation, words, about }]
    })
  )
  return { told, scene }
}
