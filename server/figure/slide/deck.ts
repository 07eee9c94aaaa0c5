import type { Briefing, Slide } from '#model/briefing.ts'
import type { Day } from '#model/dates.ts'
import type { ShownSource } from '#model/shown.ts'
import type { Drawing, Group } from '../picture/drawing.ts'
import type { Known } from '../known.ts'
import type { Cited } from '../picture/numbers.ts'
import { type Block, toBlocks } from './blocks.ts'
import { figureBox, SLIDE } from './slide-box.ts'
import { toSlideContent } from './slide-content.ts'
import { asOfWords, slideDay } from './slide-day.ts'
import { drawSlide, setSlide, type SlideSet } from './slide-drawing.ts'
import type { Pens, SlideFigure } from './slide-figure.ts'
import { slideStanding } from './slide-standing.ts'
import { refuseUnsourced, type Statement, toStatements } from './statements.ts'

/** A source with its number in the briefing, and the places cited in it. */
export type NumberedSource = { number: number; source: ShownSource; pins: Cited['pins'] }

/** A slide with everything that any format needs of it. */
export type DeckSlide = {
  at: number
  of: number
  title: string
  blocks: readonly Block[]
  /** for the speaker */
  notes: readonly Block[]
  /** the numbers at a citation in the text; empty where the slide does not show what is cited */
  refsOf: (cites: readonly string[]) => string
  /** the as-of day of the slide, and the same in words */
  asOf: Day
  asOfWords: string
  /** what of it is alleged and what was found, as of that day; empty where nothing is shown */
  standing: string
  /** whether it has a view, and therefore a figure */
  hasFigure: boolean
  /** the whole slide, 1,280 by 720 */
  drawing: Drawing
  /** its figure alone, with the lines used */
  figure: Drawing
  /** the parts of the figure, in px of its room: bodies, lines and notes */
  parts: SlideFigure
  /** its words and its foot as set in the drawing */
  set: SlideSet
  /** the figure's statements, the firmest first */
  statements: readonly Statement[]
  sources: readonly NumberedSource[]
}

/** A briefing ready to be handed out in any format. */
export type Deck = {
  title: string
  by: string
  /** the day of its content: the latest as-of day of its slides */
  day: Day
  slides: readonly DeckSlide[]
  /** all sources of the briefing in one list */
  sources: readonly NumberedSource[]
}

/**
 * Prepares the slide at an index from what is known. Throws `unprocessable` where a relation would leave
 * without its status or its source; then nothing is handed out.
 */
export function toDeckSlide(
  briefing: Briefing,
  slide: Slide,
  index: number,
  pens: Omit<Pens, 'first'>
): DeckSlide {
  const [at, of] = [index + 1, briefing.slides.length]
  const content = toSlideContent(slide, pens, figureBox(slide))
  const set = setSlide(content, slide, pens)
  const drawing = drawSlide(content, slide, { briefing: briefing.title, at, of }, { ...pens, ...set })
  const statements = toStatements(content.figure, slide, pens.known)
  refuseUnsourced(at, statements)
  return {
    at,
    of,
    title: slide.title.trim() || slide.view.title.trim() || `Slide ${at}`,
    blocks: content.blocks,
    notes: toBlocks(slide.notes),
    refsOf: content.refsOf,
    asOf: slideDay(slide, pens.known),
    asOfWords: asOfWords(slide, pens.known),
    standing: slideStanding({ ...slide, hasText: content.blocks.length > 0 }, pens.known),
    hasFigure: slide.view.entities.length > 0,
    drawing,
    figure: toFigureAlone(drawing, slide, statements),
    parts: content.figure,
    set,
    statements,
    sources: toSources(content.figure.cited, pens.known)
  }
}

/** The latest of some days; empty where there is none. */
export function lastOf(days: readonly Day[]): Day {
  return days.toSorted().at(-1) ?? ''
}

/** Sources under their numbers, each in full. */
export function toSources(cited: readonly Cited[], known: Pick<Known, 'sources'>): NumberedSource[] {
  return cited.flatMap(({ source: id, number, pins }) => {
    const source = known.sources.get(id)
    return source ? [{ number, source, pins }] : []
  })
}

/** Figure and strip of lines cut out of a slide, as a picture of their own. */
function toFigureAlone(drawing: Drawing, slide: Slide, statements: readonly Statement[]): Drawing {
  const { x, y, w, h } = figureBox(slide)
  const parts = drawing.shapes.flatMap((shape): Group[] =>
    shape.what === 'group' && (shape.id === 'frame' || shape.id === 'figure')
      ? [{ ...shape, x: shape.x - x, y: shape.y - y }]
      : []
  )
  const said = statements.map(({ sentence, word, refs }) => `${sentence} ${word}; source ${refs}.`)
  return {
    ...drawing,
    width: w,
    height: h + SLIDE.strip.h,
    title: `Figure: ${drawing.title || 'the view'}`,
    description: said.length === 0 ? 'Nothing is drawn.' : said.join(' '),
    shapes: parts
  }
}
