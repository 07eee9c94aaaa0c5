import type { Briefing, Slide } from '#model/briefing.ts'
import type { Day } from '#model/dates.ts'
import { AppError } from '#model/error.ts'
import type { ShownSource } from '#model/shown.ts'
import { MARK_TABLE, MARKS, type Mark } from '#model/status.ts'
import type { Drawing, Group } from '../picture/drawing.ts'
import { type Cited, refWords } from '../picture/numbers.ts'
import { relationAt } from '../words/relation-at.ts'
import { toSentence } from '../words/sentence.ts'
import { type Block, toBlocks } from './blocks.ts'
import { figureBox, SLIDE } from './slide-box.ts'
import { asOfWords, drawSlide } from './slide-drawing.ts'
import { type SlideContent, toSlideContent } from './slide-content.ts'
import type { Pens } from './slide-figure.ts'

/** A relation that a slide shows: its sentence, how it stands that day, the numbers of its sources. */
export type Statement = { relation: string; sentence: string; mark: Mark; word: string; refs: string }

/** A source of a slide with its number there, and the places cited in it. */
export type NumberedSource = { number: number; source: ShownSource; pins: Cited['pins'] }

/** A slide with everything that any format hands out of it. */
export type DeckSlide = {
  id: string
  at: number
  of: number
  title: string
  blocks: readonly Block[]
  /** for the speaker */
  notes: readonly Block[]
  /** the numbers at a citation of the text; empty where it is not on the slide */
  refsOf: (cite: string) => string
  /** the day as of which it is told, and the same in words */
  asOf: Day
  asOfWords: string
  /** the whole slide, 1,280 by 720 */
  drawing: Drawing
  /** its figure with the lines used, alone */
  figure: Drawing
  /** what the figure says, the firmest first */
  statements: readonly Statement[]
  sources: readonly NumberedSource[]
}

/** A briefing ready to be handed out in any format. */
export type Deck = { id: string; title: string; by: string; slides: readonly DeckSlide[] }

/**
 * Reads the slide at an index over what is known. Throws `unprocessable` where a relation would leave without its
 * status or its source: nothing is handed out then.
 */
export function toDeckSlide(
  briefing: Briefing,
  slide: Slide,
  index: number,
  pens: Omit<Pens, 'first'>
): DeckSlide {
  const [at, of] = [index + 1, briefing.slides.length]
  const content = toSlideContent(slide, pens, figureBox(slide))
  const drawing = drawSlide(content, slide, { briefing: briefing.title, at, of }, pens)
  const statements = toStatements(content, slide, pens)
  const sources = toSources(content, pens)
  refuseUnsourced(at, statements, sources)
  const words = asOfWords(slide)
  return {
    id: slide.id,
    at,
    of,
    title: slide.title.trim() || slide.view.title.trim() || `Slide ${at}`,
    blocks: content.blocks,
    notes: toBlocks(slide.notes),
    refsOf: content.refsOf,
    asOf: slide.view.asOf ?? slide.taken,
    asOfWords: words,
    drawing,
    figure: toFigureAlone(drawing, slide, statements),
    statements,
    sources
  }
}

/** Every relation of every line that is drawn, in the order of how firmly it stands, then of its numbers. */
function toStatements(
  { figure: { scene, refs } }: SlideContent,
  { view, taken }: Slide,
  { known }: Omit<Pens, 'first'>
): Statement[] {
  const nameOf = (id: string): string => known.entities.get(id)?.name ?? id
  const statements = scene.lines.flatMap(({ id, relations }) =>
    (refs.has(id) ? relations : []).flatMap((relation): Statement[] => {
      const whole = known.relations.get(relation)
      const then = whole && relationAt(whole, view.asOf)
      if (!then) return []
      const sentence = toSentence(then, nameOf(then.from), nameOf(then.to), view.asOf ?? taken)
      const word = MARK_TABLE[then.mark].word
      return [{ relation, sentence, mark: then.mark, word, refs: refWords(refs.get(id) ?? []) }]
    })
  )
  return statements.toSorted(
    (a, b) =>
      FIRMEST.indexOf(a.mark) - FIRMEST.indexOf(b.mark) ||
      Number.parseInt(a.refs, 10) - Number.parseInt(b.refs, 10)
  )
}

const FIRMEST: readonly Mark[] = MARKS.toReversed()

function toSources({ figure: { cited } }: SlideContent, { known }: Omit<Pens, 'first'>): NumberedSource[] {
  return cited.flatMap(({ source: id, number, pins }) => {
    const source = known.sources.get(id)
    return source ? [{ number, source, pins }] : []
  })
}

/** The promise that no relation leaves without its status and source. */
function refuseUnsourced(
  at: number,
  statements: readonly Statement[],
  sources: readonly NumberedSource[]
): void {
  const numbers = new Set(sources.map(({ number }) => number))
  const bare = statements.filter(({ word, refs }) => word === '' || !areAmong(refs, numbers))
  if (bare.length === 0) return
  const issues = bare.map(({ relation }) => ({
    file: '',
    record: `slide ${at} · relation ${relation}`,
    field: 'source',
    wrong: 'has no source to be cited',
    right: 'Add the source to the record, or take the relation off the slide.'
  }))
  throw new AppError('unprocessable', `Slide ${at} cannot be handed out: a relation has no source.`, {
    issues
  })
}

/** Whether all of some numbers, `1, 3a, 5–8`, are among those. */
function areAmong(refs: string, numbers: ReadonlySet<number>): boolean {
  const named = refs.split(', ').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('–').map((each) => Number.parseInt(each, 10))
    return Array.from({ length: to - from + 1 }, (_, step) => from + step)
  })
  return named.length > 0 && named.every((number) => numbers.has(number))
}

/** Figure and strip of lines out of a slide, as a picture of their own. */
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
