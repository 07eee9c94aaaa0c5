import type { Slide } from '#model/briefing.ts'
import { cut } from '../label.ts'
import type { Measure } from '../layout/text.ts'
import { type Tokens, TOKENS } from '../look/tokens.ts'
import type { Drawing, Face, Group, Shape } from '../picture/drawing.ts'
import { fontOf, sans, text } from '../picture/face.ts'
import { figureBox, SLIDE, textWidth } from './slide-box.ts'
import type { SlideContent } from './slide-content.ts'
import type { Pens } from './slide-figure.ts'
import { type FootRows, setFoot, toFootShapes } from './slide-foot.ts'
import { slideStanding } from './slide-standing.ts'
import { asOfWords, slideDay } from './slide-day.ts'
import { bar, toFrame } from './slide-frame.ts'
import { setWords, type SlideWords, toWords } from './slide-words.ts'

/** The position of a slide in its briefing. */
export type Standing = { briefing: string; at: number; of: number }

/** A slide's words and foot, set where they go. */
export type SlideSet = { words: SlideWords; foot: FootRows }

/** Sets the words of a slide in their column; where there is no column, the standing goes into the foot. */
export function setSlide(
  content: SlideContent,
  slide: Slide,
  { known, measure }: Pick<Pens, 'known' | 'measure'>
): SlideSet {
  const standing = slideStanding({ ...slide, hasText: content.blocks.length > 0 }, known)
  const { cited } = content.figure
  const isWide = slide.view.entities.length > 0 && figureBox(slide).w > SLIDE.figure.w
  return {
    words: setWords(content, isWide ? '' : standing, measure, textWidth(slide)),
    foot: setFoot(isWide ? standing : '', cited, { ...known, asOf: slideDay(slide, known) }, measure)
  }
}

/**
 * A slide whose content has been read and set, as a drawing of 1,280 by 720: head, title, text, figure with its
 * lines, numbered sources, as-of date.
 */
export function drawSlide(
  content: SlideContent,
  slide: Slide,
  standing: Standing,
  { known, scheme, measure, words, foot }: Omit<Pens, 'first'> & SlideSet
): Drawing {
  const box = figureBox(slide)
  const tokens = TOKENS[scheme]
  const day = asOfWords(slide, known)
  return {
    width: SLIDE.w,
    height: SLIDE.h,
    background: tokens.panel,
    title: slide.title || slide.view.title,
    description:
      slide.view.entities.length === 0
        ? `${day}.`
        : `${day}. Each line carries its status and the numbers of its sources.`,
    shapes: [
      part('head', 0, 0, toHead(standing, tokens, measure)),
      part('text', SLIDE.text.x, SLIDE.text.y, toWords(words, tokens)),
      ...(slide.view.entities.length === 0
        ? []
        : [
            part('frame', box.x, box.y, toFrame(box, content.figure.marks, tokens, measure)),
            part('figure', box.x, box.y, content.figure.shapes)
          ]),
      part('foot', SLIDE.edge, SLIDE.foot.y, toFoot(foot, day, tokens))
    ]
  }
}

function toHead({ briefing, at, of }: Standing, tokens: Tokens, measure: Measure): Shape[] {
  const [lead, name] = ['Briefing: ', italicSans(15)]
  const right = SLIDE.w - SLIDE.edge
  const start = SLIDE.edge + measure(lead, fontOf(sans(15)))
  const title = cut(briefing, fontOf(name), right - start - 90, measure)
  return [
    text(lead, { x: SLIDE.edge, y: SLIDE.head }, sans(15), tokens.muted),
    text(title, { x: start, y: SLIDE.head }, name, tokens.muted),
    text(`${at} of ${of}`, { x: right, y: SLIDE.head }, sans(15), tokens.muted, { anchor: 'end' }),
    bar(SLIDE.edge, SLIDE.rule, SLIDE.foot.w, 1.2, tokens.ink)
  ]
}

function toFoot(foot: FootRows, day: string, tokens: Tokens): Shape[] {
  const { w, step } = SLIDE.foot
  return [
    bar(0, 0, w, 1, tokens.rule),
    ...toFootShapes(foot, tokens),
    text(day, { x: w, y: 24 }, sans(12.5), tokens.muted, { anchor: 'end' }),
    text('¶ Pincite', { x: w, y: 24 + step }, sans(12.5, 600), tokens.ink, { anchor: 'end' })
  ]
}

function italicSans(size: number): Face {
  return { ...sans(size), italic: true }
}

function part(id: string, x: number, y: number, shapes: readonly Shape[]): Group {
  return { what: 'group', id, title: '', x, y, shapes }
}
