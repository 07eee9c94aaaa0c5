import type { Scheme } from '#figure/look/tokens.ts'
import type { Place } from '#figure/view.ts'
import { dateWords } from '#figure/words/date-words.ts'
import type { Figure } from '#figure/figure.ts'
import type { Mark } from '#model/status.ts'
import type { Level } from './level.ts'
import type { Sprite } from './sprites/sprite.ts'

/**
 * The image of a figure: from afar cards and slips keep only their name, and from farther only the focus does;
 * `mark` is how the content of an outcome stands.
 */
export function toSprite(
  figure: Figure,
  { pinned }: Pick<Place, 'pinned'>,
  { scheme, level, close, mark }: { scheme: Scheme; level: Level; close: boolean; mark: Mark }
): Sprite {
  const { kind, w, h } = figure
  const common = { scheme, level, close, kind, w, h, pinned }
  if (figure.what === 'stack') {
    const { members, words } = figure.stack
    return { ...common, what: 'stack', more: 0, count: members.length, words }
  }
  if (figure.what === 'frame') {
    const { members, words } = figure.stack
    return { ...common, what: 'frame', more: 0, words: `${members.length} ${words}` }
  }
  const { card, court, more } = figure.entity
  const isFound = figure.what === 'outcome' && mark === 'found'
  if (figure.what === 'token') return { ...common, what: 'token', more }
  if (figure.what === 'slip') {
    if (level === 1) return { ...common, what: 'far slip', more, name: card.name }
    return { ...common, what: level === 0 ? 'slip' : 'token', more }
  }
  if (level > 0) {
    const name = level === 1 || figure.rank === 1 ? card.name : ''
    return { ...common, what: 'plain', more, name, double: isFound }
  }
  if (figure.what === 'outcome') {
    const top = card.start === null ? 'Outcome' : `Outcome, ${dateWords(card.start)}`
    return { ...common, what: 'outcome', more, top, lines: figure.text, double: isFound }
  }
  return {
    ...common,
    what: 'card',
    more,
    main: figure.rank === 1,
    top: court ?? 'Action',
    name: card.name,
    foot: card.docket ?? 'No docket number'
  }
}
