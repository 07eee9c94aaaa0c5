import { toSvg } from '#figure/picture/to-svg.ts'
import type { Deck, DeckSlide } from '#figure/slide/deck.ts'
import type { Statement } from '#figure/slide/statements.ts'
import { MARK_TABLE, type Mark } from '#model/status.ts'
import { el, Markup } from './markup.ts'
import { toProse } from './prose.ts'
import { toLinks, toSourceItems } from './sources.ts'

/** A slide as a section: head, title and text, figure, what the figure says, sources. */
export function toSlideSection(deck: Deck, slide: DeckSlide): Markup {
  const { at, of, title, blocks, figure, statements, sources, refsOf, asOfWords, standing } = slide
  const id = `slide-${at}`
  const hasText = blocks.length > 0
  const heading = el('h2', { id: `${id}-title` }, title)
  const prose = toProse(blocks, (cite) => toLinks(at, refsOf(cite)))
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
      { class: hasText ? 'body' : 'body wide' },
      el(
        'div',
        { class: 'text' },
        heading,
        prose,
        standing === '' ? [] : [el('p', { class: 'standing' }, standing)]
      ),
      el(
        'figure',
        {},
        new Markup(toSvg(figure, '', `${id}-figure-`)),
        el('figcaption', {}, `${asOfWords}. Everything is alleged until a court found it.`)
      )
    ),
    el('h3', {}, `Sources of slide ${at}`),
    toSourceItems(at, sources),
    el('h3', {}, `What the figure of slide ${at} says`),
    toGroups(at, statements)
  )
}

/** The statements by how they stand, the firmest first. */
function toGroups(slide: number, statements: readonly Statement[]): Markup {
  const marks = [...new Set(statements.map(({ mark }) => mark))]
  const groups = marks.map((mark) => toGroup(slide, mark, statements))
  return el('div', { class: 'said' }, groups.length > 0 ? groups : [el('p', {}, 'Nothing is drawn.')])
}

function toGroup(slide: number, mark: Mark, statements: readonly Statement[]): Markup {
  const { word, meaning } = MARK_TABLE[mark]
  const own = statements.filter((each) => each.mark === mark)
  return el(
    'div',
    {},
    el('h4', {}, word, ' ', el('span', {}, meaning)),
    el(
      'ul',
      {},
      own.map(({ sentence, refs }) =>
        el('li', {}, el('strong', {}, word), `: ${sentence}`, toLinks(slide, refs))
      )
    )
  )
}
