import type { Briefing, Slide } from '#model/briefing.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { isSame, viewOf } from './unite.ts'

/** One way in which two versions differ, and how it is in each. */
export type Difference = { what: string; mine: string; theirs: string }

const EMPTY = '(empty)'

/**
 * How two versions of a briefing differ: title and author, slides that only one has, and what differs within a slide.
 * Where the two cannot be merged, it tells at least one difference.
 */
export function differences(mine: Briefing, theirs: Briefing): Difference[] {
  const found: Difference[] = []
  if (mine.title !== theirs.title) found.push({ what: 'Title', mine: mine.title, theirs: theirs.title })
  if (mine.by !== theirs.by) {
    found.push({ what: 'Author', mine: mine.by || EMPTY, theirs: theirs.by || EMPTY })
  }
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
  if (!isSame(viewOf(mine), viewOf(theirs))) {
    found.push({ what: `${name}, view`, ...apart(viewWords(mine), viewWords(theirs)) })
  }
  if (!isSame(mine.highlight, theirs.highlight)) {
    const words = [mine, theirs].map(({ highlight }) => `${highlight.length} stand out`)
    found.push({ what: `${name}, highlights`, ...apart(words[0] ?? '', words[1] ?? '') })
  }
  return found
}

function nameOf({ title, view }: Slide): string {
  return title || view.title || 'no title'
}

/** What two versions have; where the words for it are the same, they say that it differs all the same. */
function apart(mine: string, theirs: string): Pick<Difference, 'mine' | 'theirs'> {
  return { mine, theirs: mine === theirs ? `${theirs}, but not the same` : theirs }
}

function viewWords({ view, taken }: Slide): string {
  const count = countWords(view.entities.length, 'entity', 'entities')
  return `${view.title || 'no title'}, ${count}, taken ${dateWords(taken)}`
}
