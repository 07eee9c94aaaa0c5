import { RULE } from '#figure/picture/legend-shapes.ts'
import { toSvg } from '#figure/picture/to-svg.ts'
import type { Deck, DeckSlide } from '#figure/slide/deck.ts'
import type { Statement } from '#figure/slide/statements.ts'
import { el, Markup } from './markup.ts'
import { toProse } from './prose.ts'
import { toLinks, toSourceItems } from './sources.ts'

/** A slide as a section: head, title and text, figure, what the figure says, sources. */
export function toSlideSection(deck: Deck, slide: DeckSlide): Markup {
  const { at, of, title, blocks, statements, sources, refsOf, standing, asOf, asOfWords, hasFigure } = slide
  const id = `slide-${at}`
  const isWide = !hasFigure || blocks.length === 0
  const heading = el('h2', { id: `${id}-title` }, title)
  const prose = toProse(blocks, (cites) => toLinks(at, refsOf(cites)))
  return el(
    'section',
    { id, class: 'slide', 'aria-labelledby': `${id}-title`, tabindex: -1 },
    el(
      'div',
      { class: 'head' },
      el('p', {}, 'Briefing: ', el('i', {}, deck.title)),
      el('p', {}, `${at} of ${of}`)
    ),
    el(
      'div',
      { class: isWide ? 'body wide' : 'body' },
      el(
        'div',
        { class: 'text' },
        heading,
        prose,
        standing === '' ? [] : [el('p', { class: 'standing' }, standing)],
        hasFigure ? [] : [el('p', { class: 'standing' }, `${asOfWords}.`)]
      ),
      hasFigure ? [toFigure(slide, id)] : []
    ),
    sources.length === 0 ? [] : [el('h3', {}, `Sources of slide ${at}`), toSourceItems(at, sources, asOf)],
    hasFigure ? [el('h3', {}, `What the figure of slide ${at} says`), toGroups(at, statements)] : []
  )
}

function toFigure({ figure, asOfWords }: DeckSlide, id: string): Markup {
  return el(
    'figure',
    {},
    new Markup(toSvg(figure, '', `${id}-figure-`)),
    el('figcaption', {}, `${asOfWords}. ${RULE}`)
  )
}

/** The statements grouped by how they stand, the firmest first. */
function toGroups(slide: number, statements: readonly Statement[]): Markup {
  const words = [...new Set(statements.map(({ word }) => word))]
  const groups = words.map((word) => toGroup(slide, word, statements))
  return el('div', { class: 'said' }, groups.length > 0 ? groups : [el('p', {}, 'Nothing is drawn.')])
}

function toGroup(slide: number, word: string, statements: readonly Statement[]): Markup {
  const own = statements.filter((each) => each.word === word)
  return el(
    'div',
    {},
    el('h4', {}, word, ' ', el('span', {}, own[0]?.meaning ?? '')),
    el(
      'ul',
      {},
      own.map(({ sentence, refs }) =>
        el('li', {}, el('strong', {}, word), `: ${sentence}`, toLinks(slide, refs))
      )
    )
  )
}
