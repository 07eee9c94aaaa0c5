import type { Slide } from '#model/briefing.ts'
import type { Size } from '../layout/body.ts'
import { byRef, refWords } from '../picture/numbers.ts'
import { type Block, citesOf } from './blocks.ts'
import { shownOn } from './slide-cautions.ts'
import { type Pens, type SlideFigure, toSlideFigure } from './slide-figure.ts'
import { toSlideText } from './slide-text.ts'

/** A slide ready to be set: its text in blocks, its figure, and the numbers of its sources. */
export type SlideContent = {
  title: string
  blocks: readonly Block[]
  figure: SlideFigure
  /** the numbers at a citation, `1, 3a`; empty where nothing that is cited is on the slide */
  refsOf: (cites: readonly string[]) => string
}

/** Reads a slide: what its text cites is numbered first, then what its figure shows from top to bottom. */
export function toSlideContent(slide: Slide, pens: Omit<Pens, 'first'>, room: Size): SlideContent {
  const blocks = toSlideText(slide.text, shownOn(slide, pens.known))
  return contentOf(slide.title, blocks, toSlideFigure(slide, { ...pens, first: citesOf(blocks) }, room))
}

/** Likewise for a figure that is already drawn, with what its text cites first. */
export function contentOf(title: string, blocks: readonly Block[], figure: SlideFigure): SlideContent {
  return { title, blocks, figure, refsOf: (cites) => refsAt(cites, figure) }
}

function refsAt(cites: readonly string[], { scene, cited, refs }: SlideFigure): string {
  const all = cites.flatMap((cite): readonly string[] => {
    const line = scene.lines.find(({ id, relations }) => id === cite || relations.includes(cite))
    if (line) return refs.get(line.id) ?? []
    const source = cited.find((each) => each.source === cite)
    return source ? [String(source.number)] : []
  })
  return refWords([...new Set(all)].toSorted(byRef))
}
