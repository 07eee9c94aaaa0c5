import { AppError } from '#model/error.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import { useKnown } from '../state/known.ts'
import { useOpenBriefing } from '../state/open-briefing.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { useBook } from './book.ts'
import { edit, put } from './editing.ts'
import { beginBook, openBook, whyNotSaved } from './saving.ts'
import { newId } from './slides.ts'
import { takeView } from './take.ts'

/**
 * The slide made of a view; `unsaved` says why only this browser has it for now, and is empty where the server
 * has it too.
 */
export type Added = { id: string; title: string; at: number; unsaved: string }

/** Makes the explorer's view the last slide of a briefing; a title starts a new one. Throws AppError. */
export async function addTo(briefing: { id: string } | { title: string }, scheme: Scheme): Promise<Added> {
  if ('id' in briefing) await openBook(briefing.id)
  else
    await beginBook({
      pincite: 'briefing',
      version: 1,
      id: newId(briefing.title),
      by: '',
      slides: [],
      ...briefing
    })
  const { title } = useView.getState()
  const slide = {
    id: newId(''),
    title,
    text: '',
    notes: '',
    ...take(scheme)
  }
  useBook.setState({ at: useBook.getState().briefing?.slides.at(-1)?.id ?? null })
  if (!put({ ...slide, title: slide.title.slice(0, 300) }, `Added ${title || 'a view'}`)) {
    throw new AppError('too_large', 'The briefing is full; begin another.')
  }
  return kept()
}

/** Replaces the view of a slide with the explorer's. Throws AppError. */
export async function takeInto(id: string, slide: string, scheme: Scheme): Promise<Added> {
  await openBook(id)
  const taken = take(scheme)
  const at = useBook.getState().briefing?.slides.findIndex((each) => each.id === slide) ?? -1
  if (at === -1)
    throw new AppError('not_found', 'The slide is not there any more; add the view as a new one.')
  edit(`Put the changed view into slide ${at + 1}`, slide, taken)
  useBook.setState({ at: slide })
  return kept()
}

/** What is on the canvas, and what stands out there. */
function take(scheme: Scheme): ReturnType<typeof takeView> {
  const path = useShell.getState().path?.relations ?? []
  return takeView(useView.getState(), useKnown.getState(), scheme, path)
}

/** Saves what was added, and gives its place. */
async function kept(): Promise<Added> {
  const unsaved = await whyNotSaved()
  const { briefing, at } = useBook.getState()
  const { id = '', title = '', slides = [] } = briefing ?? {}
  useOpenBriefing.setState({ briefing: { id, title }, slide: null })
  return { id, title, at: slides.findIndex((each) => each.id === at) + 1, unsaved }
}
