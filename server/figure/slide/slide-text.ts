import { cautionsOf, type Shown } from '../caution/cautions.ts'
import { type Block, toBlocks } from './blocks.ts'

/**
 * The text of a slide in blocks. A status word is bold where it can be read as a relation's status: not where
 * the slide shows no relation, nor where the word claims more than those shown.
 */
export function toSlideText(text: string, shown: Shown): Block[] {
  if (shown.relations.length === 0) return toBlocks(text, 'all')
  return toBlocks(
    text,
    cautionsOf(text, shown).map(({ start }) => start)
  )
}
