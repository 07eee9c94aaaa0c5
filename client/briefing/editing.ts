import type { Slide } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import type { Caution, Proposal } from '#figure/caution/cautions.ts'
import type { Known } from '#figure/known.ts'
import { toShared } from '#figure/shared.ts'
import type { SlideChanges } from '#figure/slide/slide-changes.ts'
import type { Written } from '#figure/slide/slide-cautions.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { today } from '#figure/words/date-words.ts'
import { useBook } from './book.ts'
import { newId, withCopy, withEdit, withMoved, withoutSlide, withSlide } from './slides.ts'
import { upToDate } from './up-to-date.ts'

const FIELDS: Record<Written, string> = { title: 'the title', text: 'the text', notes: 'the notes' }
const MOST: Record<Written, number> = {
  title: LIMITS.slideTitle,
  text: LIMITS.textCharacters,
  notes: LIMITS.textCharacters
}

/** Writes to a text field of a slide; continuous typing is one step. */
export function write(id: string, field: Written, value: string): void {
  const words = `Wrote ${FIELDS[field]} of slide ${numberOf(id)}`
  useBook.getState().change(words, (briefing) => withEdit(briefing, id, { [field]: value }), `${id} ${field}`)
}

/** Takes another wording where a word claims too much, as one step; does nothing where the word is gone. */
export function adopt(id: string, field: Written, { word, start, end }: Caution, proposal: Proposal): void {
  const { briefing } = useBook.getState()
  const text = briefing?.slides.find((slide) => slide.id === id)?.[field] ?? ''
  if (text.slice(start, end) !== word) return
  const { at, over, words } = proposal
  const better = text.slice(0, at) + proposal.text + text.slice(at + over)
  if (better.length > MOST[field])
    useBook.setState({ said: `There is no room for “${words}”; make it shorter` })
  else edit(`Wrote “${words}” for “${word}” on slide ${numberOf(id)}`, id, { [field]: better })
}

/** Changes a slide as one step. */
export function edit(words: string, id: string, some: Partial<Omit<Slide, 'id'>>): void {
  useBook.getState().change(words, (briefing) => withEdit(briefing, id, some))
}

/**
 * Brings a slide up to the present record, as one step; its day stays unless another is given (null: today).
 */
export function renew(slide: Slide, known: Known, changes: SlideChanges, asOf = slide.view.asOf): void {
  edit(
    `Updated slide ${numberOf(slide.id)} to the record of today`,
    slide.id,
    upToDate(slide, known, changes, today(), asOf)
  )
}

/** Sets the title of the briefing; an empty one is ignored. */
export function describe(title: string): void {
  if (title.trim() === '') return
  useBook.getState().change('Named the briefing', (briefing) => ({ ...briefing, title }), 'title')
}

/** Puts a slide after the one looked at, and goes to it; says so where there is no room. */
export function put(slide: Slide, words: string): boolean {
  const { briefing, at, change } = useBook.getState()
  if (briefing && briefing.slides.length >= LIMITS.slides) {
    useBook.setState({ said: `A briefing has ${LIMITS.slides} slides at most` })
    return false
  }
  change(words, (before) => withSlide(before, slide, at))
  useBook.setState({ at: slide.id })
  return true
}

/** Adds a slide without a view. */
export function addText(): void {
  const slide = { id: newId(''), title: '', text: '', notes: '', highlight: [], seen: [], taken: today() }
  put({ ...slide, view: toShared(EMPTY_VIEW, 'light') }, 'Added a slide of text')
}

/** Moves a slide to an index from 0. */
export function moveSlide(id: string, to: number): void {
  const of = useBook.getState().briefing?.slides.length ?? 0
  const place = Math.max(0, Math.min(of - 1, to))
  if (place === numberOf(id) - 1) return
  useBook
    .getState()
    .change(`Moved slide ${numberOf(id)} to ${place + 1}`, (briefing) => withMoved(briefing, id, place))
}

/** Puts a copy of a slide after it, and goes to the copy. */
export function copySlide(id: string): void {
  const copy = newId('')
  const { briefing, change } = useBook.getState()
  if (!briefing || briefing.slides.length >= LIMITS.slides) return
  change(`Duplicated slide ${numberOf(id)}`, (before) => withCopy(before, id, copy))
  useBook.setState({ at: copy })
}

/** Deletes a slide and goes to the next one; undo brings it back. */
export function dropSlide(id: string): void {
  const { briefing, change } = useBook.getState()
  const at = numberOf(id) - 1
  const next = briefing?.slides[at + 1] ?? briefing?.slides[at - 1]
  change(`Deleted slide ${at + 1}`, (before) => withoutSlide(before, id))
  useBook.setState({ at: next?.id ?? null })
}

function numberOf(id: string): number {
  return (useBook.getState().briefing?.slides.findIndex((slide) => slide.id === id) ?? -1) + 1
}
