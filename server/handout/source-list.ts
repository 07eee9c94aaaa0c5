import type { Known } from '#figure/known.ts'
import { toBriefingNumbers } from '#figure/slide/briefing-numbers.ts'
import { lastOf, toSources } from '#figure/slide/deck.ts'
import { slideDay } from '#figure/slide/slide-day.ts'
import { fileName } from '#figure/words/file-name.ts'
import type { Briefing } from '#model/briefing.ts'
import type { HandedOut } from './hand-out.ts'
import { refuseWithoutSlides } from './no-slides.ts'
import { SOURCE_LISTS, type SourceListName } from './source-lists.ts'

const NO_SOURCES = 'The list is empty: no slide shows a relation on record.'

/**
 * The sources of a briefing as a file, under the numbers that the briefing's other files give them; `unprocessable`
 * where it has no slides.
 */
export function listSources(briefing: Briefing, known: Known, form: SourceListName): HandedOut {
  refuseWithoutSlides(briefing)
  const { write, mediaType, extension } = SOURCE_LISTS[form]
  const sources = toSources(toBriefingNumbers(briefing, known).whole.cited, known)
  const day = lastOf(briefing.slides.map((slide) => slideDay(slide, known)))
  const name = fileName(`${briefing.title} sources`, day, extension)
  const notice = sources.length > 0 ? {} : { notice: NO_SOURCES }
  return { bytes: new TextEncoder().encode(write(sources)), name, mediaType, ...notice }
}
