import type { Slide } from '#model/briefing.ts'
import type { Page } from '#model/contracts.ts'
import { useComputedColorScheme } from '@mantine/core'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Known, toKnown } from '#figure/known.ts'
import type { Numbering } from '#figure/picture/numbers.ts'
import { SERIF } from '#figure/look/faces.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import { citesOf } from '#figure/slide/blocks.ts'
import { shownOn } from '#figure/slide/slide-cautions.ts'
import { contentOf, type SlideContent } from '#figure/slide/slide-content.ts'
import { figureBox } from '#figure/slide/slide-box.ts'
import { type Pens, type SlideFigure, toSlideFigure } from '#figure/slide/slide-figure.ts'
import { slideStanding } from '#figure/slide/slide-standing.ts'
import { toSlideText } from '#figure/slide/slide-text.ts'
import { ask, OF_DATA } from '../api.ts'
import { measure } from '../canvas/measure.ts'
import { ANY_TEXT, loadFonts } from '../look/fonts.ts'

/** A slide ready to be set, the standing of what it shows, and what is known of all that. */
export type Ready = { content: SlideContent; standing: string; known: Known }

const NONE: Page = { entities: [], relations: [], sources: [], total: 0 }
const figures = new WeakMap<Known | Numbering, Map<string, WeakMap<Slide['view'], SlideFigure>>>()

/**
 * Reads what a slide shows and sets it; each slide is set only once, however often it is shown. Its sources
 * have the numbers of the briefing, if given (null: not counted yet), otherwise the slide's own.
 */
export function useSlide(
  slide: Slide,
  numbering?: Numbering | null
): { ready: Ready | null; error: unknown; retry: () => void } {
  const scheme = useComputedColorScheme('light')
  const read = useKnownOf(slide)
  const { title, text, view, taken, highlight } = slide
  const known = read.data
  const shown = useMemo(() => known && shownOn({ view }, known), [view, known])
  const hasText = text.trim() !== ''
  const standing = useMemo(
    () => (known ? slideStanding({ view, taken, hasText }, known) : ''),
    [view, taken, hasText, known]
  )
  const ready = useMemo(() => {
    if (!known || !shown || numbering === null) return null
    const blocks = toSlideText(text, shown)
    const figure = figureOf(
      { title, text, view, highlight },
      { first: citesOf(blocks), numbering },
      known,
      scheme
    )
    return { content: contentOf(title, blocks, figure), standing, known }
  }, [known, shown, standing, numbering, scheme, title, text, view, highlight])
  return { ready, error: read.error, retry: () => void read.refetch() }
}

/** What is known of everything that a slide shows, on any day. */
export function useKnownOf({ view }: Pick<Slide, 'view'>): UseQueryResult<Known> {
  return useQuery(knownQuery(view.entities))
}

/** The query for everything on record among some entities. */
export function knownQuery(ids: readonly string[]) {
  return {
    queryKey: ['slide', ids],
    meta: OF_DATA,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Known> => {
      const page = ids.length === 0 ? NONE : await ask('between', { ids: [...ids] }, signal)
      await Promise.all([loadFonts(ANY_TEXT), loadText()])
      return toKnown(page)
    }
  }
}

type Drawn = Pick<Slide, 'title' | 'text' | 'view' | 'highlight'>

/** Figures take a tenth of a second: each is kept as long as its view and the record are. */
function figureOf(
  slide: Drawn,
  { first, numbering }: Pick<Pens, 'first' | 'numbering'>,
  known: Known,
  scheme: Scheme
): SlideFigure {
  const box = figureBox(slide)
  const key = JSON.stringify([scheme, box.w, slide.highlight, first])
  const ofKnown = figures.get(numbering ?? known) ?? new Map<string, WeakMap<Slide['view'], SlideFigure>>()
  figures.set(numbering ?? known, ofKnown)
  const same = ofKnown.get(key) ?? new WeakMap<Slide['view'], SlideFigure>()
  ofKnown.set(key, same)
  const made = same.get(slide.view) ?? toSlideFigure(slide, { known, scheme, measure, first, numbering }, box)
  same.set(slide.view, made)
  return made
}

/** Loads the faces in which a slide's text is measured. */
async function loadText(): Promise<void> {
  const fonts = [`600 33px ${SERIF}`, `400 17px ${SERIF}`, `italic 400 17px ${SERIF}`]
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, 'Aáő')))
}
