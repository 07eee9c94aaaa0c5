import type { Slide } from '#model/briefing.ts'
import type { ShownRelation } from '#model/shown.ts'
import { type Known, nameIn } from '../known.ts'
import { openAppeals } from '../words/appeal.ts'
import { relationsAt } from '../words/relation-at.ts'
import { slideDay } from './slide-day.ts'
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
  const told = standingWords(shown, { day: slideDay({ view, taken }, known), isDimmed: view.fade }, filtered)
  return [...told, ...appealWords(shown, view.asOf, known), ...undrawnWords(undrawn)].join(' ')
}

/** `Ada v. Widget is on appeal; no decision of it is shown.`, of each action in which a finding shown was made. */
function appealWords(
  shown: readonly ShownRelation[],
  asOf: Slide['view']['asOf'],
  { entities, relations }: Pick<Known, 'entities' | 'relations'>
): string[] {
  const all = relationsAt([...relations.values()], asOf)
  const isShown = new Set(shown.map(({ id }) => id))
  const actions = shown.flatMap((finding) => {
    const appeals = finding.type === 'RESULTED_IN' ? openAppeals(finding, finding.from, all, asOf) : []
    // of another docket the slide may not tell how it ended
    const isOpen = appeals.some(({ id, to }) => isShown.has(id) && entities.get(to)?.kind === 'court')
    return isOpen ? [nameIn({ entities }, finding.from)] : []
  })
  return [...new Set(actions)].map((name) => `${name} is on appeal; no decision of it is shown.`)
}

/** `One relation leads from an entity or a stack to itself, and is not drawn.` */
function undrawnWords(count: number): string[] {
  if (count === 0) return []
  const them = countInLetters(count, 'relation leads', 'relations lead')
  return [`${them} from an entity or a stack to itself, and ${count === 1 ? 'is' : 'are'} not drawn.`]
}
