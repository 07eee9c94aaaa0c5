import type { Slide } from '#model/briefing.ts'
import type { Known } from '../known.ts'
import { toSlideRelations } from './slide-relations.ts'
import { countInLetters } from '../words/count-words.ts'
import { standingWords } from './standing-words.ts'

/** Warns on a text without a view that nothing backs it. */
const UNBACKED = 'No relation is shown here: nothing on this slide carries a numbered source.'

/**
 * One paragraph on what of a slide is alleged and what was found, as of its day, and what its filters leave
 * out. Text without relations is said to be unbacked; a slide with neither gets nothing.
 */
export function slideStanding(
  { view, taken, hasText }: Pick<Slide, 'view' | 'taken'> & { hasText: boolean },
  known: Pick<Known, 'entities' | 'relations'>
): string {
  if (view.entities.length === 0) return hasText ? UNBACKED : ''
  const { shown, filtered, undrawn } = toSlideRelations({ view }, known)
  return [...standingWords(shown, { view, taken }, filtered), ...undrawnWords(undrawn)].join(' ')
}

/** `One relation leads from an entity or a stack to itself, and is not drawn.` */
function undrawnWords(count: number): string[] {
  if (count === 0) return []
  const them = countInLetters(count, 'relation leads', 'relations lead')
  return [`${them} from an entity or a stack to itself, and ${count === 1 ? 'is' : 'are'} not drawn.`]
}
