import { SANS } from './look/faces.ts'
import { type Measure, wrap, type WrappedText } from './layout/text.ts'

/** The size of labels, in px. */
export const LABEL_SIZE = 13

/** The words on a line: 11 px. */
export const WORD_FONT = `400 11px ${SANS}`

/** How wide the text of a slip may be, px. */
const SLIP_WIDTH = 134

/** The weight of a label: names of the focus and of its parties stand out. */
export function labelWeight(rank: number): 500 | 600 {
  return rank <= 2 ? 600 : 500
}

/** A name as it stands beside its entity, broken where the layout expects it. */
export function toLabel(name: string, rank: number, measure: Measure): WrappedText {
  return wrap(name, `${labelWeight(rank)} ${LABEL_SIZE}px ${SANS}`, measure)
}

/** The text inside a slip. */
export function toSlipText(name: string, measure: Measure): WrappedText {
  return wrap(name, `500 ${LABEL_SIZE}px ${SANS}`, measure, SLIP_WIDTH)
}

/** The font of the name on the card of an outcome, and the width at which it breaks, px. */
export const OUTCOME_FONT = `600 12px ${SANS}`
const OUTCOME_WIDTH = 142

/** The name on the card of an outcome: one or two lines, the second cut where there is more. */
export function toOutcomeText(name: string, measure: Measure): string[] {
  const { lines } = wrap(name, OUTCOME_FONT, measure, OUTCOME_WIDTH)
  const [first = '', ...rest] = lines
  return rest.length === 0 ? [first] : [first, cut(rest.join(' '), OUTCOME_FONT, OUTCOME_WIDTH, measure)]
}

/** A text cut to a width, with an ellipsis where something was cut. */
export function cut(text: string, font: string, width: number, measure: Measure): string {
  if (measure(text, font) <= width) return text
  const kept = beginning(Array.from(text), (part) => measure(`${part.trimEnd()}…`, font) <= width)
  return `${kept.trimEnd()}…`
}

/**
 * The longest beginning that fits, found by doubling and halving, since each try costs as much as it measures.
 */
export function beginning(characters: readonly string[], fits: (part: string) => boolean, from = 0): string {
  const upTo = (count: number): string => characters.slice(from, from + count).join('')
  const all = characters.length - from
  let [good, bad] = [0, 1]
  while (bad <= all && fits(upTo(bad))) [good, bad] = [bad, bad * 2]
  bad = Math.min(bad, all + 1)
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (fits(upTo(middle))) good = middle
    else bad = middle
  }
  return upTo(good)
}

/** The largest size in px, from `most` down to `least`, at which a text fits a width. */
export function fittingSize(
  text: string,
  font: (size: number) => string,
  sizes: { most: number; least: number },
  width: number,
  measure: Measure
): number {
  const full = measure(text, font(sizes.most))
  if (full <= width) return sizes.most
  return Math.max(sizes.least, Math.floor(((sizes.most * width) / full) * 2) / 2)
}
