import type { Briefing, Slide } from '#model/briefing.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { isSame } from './unite.ts'

/** One way in which two versions differ, and how it is in each. */
export type Difference = { what: string; mine: string; theirs: string }

const EMPTY = '(empty)'

/**
 * How two versions of a briefing differ: the title, slides that only one has, and what differs within a slide.
 */
export function differences(mine: Briefing, theirs: Briefing): Difference[] {
  const found: Difference[] = []
  if (mine.title !== theirs.title) found.push({ what: 'Title', mine: mine.title, theirs: theirs.title })
  const others = new Map(theirs.slides.map((slide, at) => [slide.id, { slide, at }]))
  mine.slides.forEach((slide, at) => {
    const other = others.get(slide.id)
    const name = `Slide ${at + 1}`
    if (other) found.push(...ofSlides(name, slide, other.slide))
    else found.push({ what: name, mine: nameOf(slide), theirs: 'not there' })
    if (other && other.at !== at) {
      found.push({ what: `${name}, place`, mine: `${at + 1}`, theirs: `${other.at + 1}` })
    }
  })
  const own = new Set(mine.slides.map(({ id }) => id))
  theirs.slides.forEach((slide, at) => {
    if (!own.has(slide.id)) {
      found.push({ what: `Slide ${at + 1} of the other`, mine: 'not there', theirs: nameOf(slide) })
    }
  })
  return found
}

function ofSlides(name: string, mine: Slide, theirs: Slide): Difference[] {
  const found: Difference[] = []
  for (const field of ['title', 'text', 'notes'] as const) {
    if (mine[field] === theirs[field]) continue
    found.push({
      what: `${name}, ${field}`,
      mine: mine[field] || EMPTY,
      theirs: theirs[field] || EMPTY
    })
  }
  if (!isSame(mine.view, theirs.view)) {
    found.push({ what: `${name}, view`, mine: viewWords(mine), theirs: viewWords(theirs) })
  }
  if (!isSame(mine.highlight, theirs.highlight)) {
    found.push({
      what: `${name}, highlights`,
      mine: `${mine.highlight.length} stand out`,
      theirs: `${theirs.highlight.length} stand out`
    })
  }
  return found
}

function nameOf({ title, view }: Slide): string {
  return title || view.title || 'no title'
}

function viewWords({ view, taken }: Slide): string {
  return `${view.title || 'no title'}, ${view.entities.length} entities, taken ${dateWords(taken)}`
}
