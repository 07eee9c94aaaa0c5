import type { Slide } from '#model/briefing.ts'
import type { Known } from '../known.ts'
import { slideRelations } from './slide-relations.ts'
import { standingWords } from './standing-words.ts'

/** What of a slide is alleged and what was found, as of its day, as one paragraph; empty where it has no view. */
export function slideStanding(
  { view, taken }: Pick<Slide, 'view' | 'taken'>,
  known: Pick<Known, 'entities' | 'relations'>
): string {
  if (view.entities.length === 0) return ''
  return standingWords(slideRelations({ view }, known), { view, taken }).sentences.join(' ')
}
