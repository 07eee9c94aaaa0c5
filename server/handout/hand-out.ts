import type { Known } from '#figure/known.ts'
import { type BriefingNumbers, toBriefingNumbers } from '#figure/slide/briefing-numbers.ts'
import { type DeckSlide, lastOf, type NumberedSource, toDeckSlide, toSources } from '#figure/slide/deck.ts'
import { fileName } from '#figure/words/file-name.ts'
import type { Briefing } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { HAND_OUTS, type HandOutName } from './formats.ts'
import { lackingWords } from './lacking.ts'
import { refuseWithoutSlides } from './no-slides.ts'
import { betweenSlides, type HandOut, type Press } from './press.ts'
import { zipped } from './zipped.ts'

/**
 * A file that is handed out; `notice` says what in it could not be drawn, or that it is empty, and is absent where there
 * is nothing to say.
 */
export type HandedOut = { bytes: Uint8Array; name: string; mediaType: string; notice?: string }

/** The one slide that is wanted, counted from 1, and a signal to stop. */
type Wish = { slide?: number; signal?: AbortSignal }

/**
 * Makes the file of a briefing from what is known. A format of single slides gives the one asked for, or the
 * only one, or all of them in a ZIP. `not_found` where there is no such slide; `unprocessable` where the
 * briefing has no slides, or a slide has a relation without a source.
 */
export async function handOut(
  briefing: Briefing,
  known: Known,
  format: HandOutName,
  press: Press,
  { slide: only, signal }: Wish = {}
): Promise<HandedOut> {
  const { title, by } = briefing
  const how: HandOut = HAND_OUTS[format]
  const numbers = toBriefingNumbers(briefing, known)
  const slides = await readSlides(briefing, { known, numbers }, press, { slide: only, signal })
  const day = lastOf(slides.map(({ asOf }) => asOf))
  const named = (words: string, end: string, of = day): string => fileName(words, of, end)
  const { mediaType, extension } = how
  const lacking: string[] = []
  const told: Press = { ...press, onLacking: (text) => lacking.push(text), signal }
  const notice = (): Pick<HandedOut, 'notice'> => {
    const said = how.lacking === undefined ? '' : lackingWords(`The ${format} file ${how.lacking}`, lacking)
    return said === '' ? {} : { notice: said }
  }
  if ('deck' in how) {
    const sources = toSources(numbers.whole.cited, known).filter(isCitedIn(slides))
    const bytes = await how.deck({ title, by, day, slides, sources }, told)
    return { bytes, name: named(title, extension), mediaType, ...notice() }
  }
  const files = new Map<string, Uint8Array>()
  for (const slide of slides) {
    await betweenSlides({ signal })
    const name = named(`${String(slide.at).padStart(2, '0')} ${slide.title}`, extension, slide.asOf)
    files.set(name, await how.slide(slide, told))
  }
  const [single] = files
  if (files.size === 1 && single) return { bytes: single[1], name: single[0], mediaType, ...notice() }
  const name = named(title, `${extension}.zip`)
  return { bytes: zipped(files), name, mediaType: 'application/zip', ...notice() }
}

/** Reads the slides one by one, so that other requests are answered in between. */
async function readSlides(
  briefing: Briefing,
  { known, numbers }: { known: Known; numbers: BriefingNumbers },
  { scheme, fonts }: Press,
  { slide: only, signal }: Wish
): Promise<DeckSlide[]> {
  refuseWithoutSlides(briefing)
  const count = briefing.slides.length
  if (only !== undefined && only > count) {
    throw new AppError('not_found', `“${briefing.title}” has no slide ${only}; it has ${count}.`)
  }
  const slides: DeckSlide[] = []
  for (const [index, slide] of briefing.slides.entries()) {
    if (only !== undefined && index + 1 !== only) continue
    const numbering = numbers.slides[index]
    slides.push(toDeckSlide(briefing, slide, index, { known, scheme, measure: fonts.measure, numbering }))
    await betweenSlides({ signal })
  }
  return slides
}

function isCitedIn(slides: readonly DeckSlide[]): (source: NumberedSource) => boolean {
  const cited = new Set(slides.flatMap(({ sources }) => sources.map(({ number }) => number)))
  return ({ number }) => cited.has(number)
}
