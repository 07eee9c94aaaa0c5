import { fill, useBook } from '../../client/briefing/book.ts'
import { beginBook, useSaving } from '../../client/briefing/saving.ts'
import { keeper } from './keeper.ts'
import { briefing } from './written.ts'

/** Begins a briefing of three slides at a server of its own, while the clock stands still; gives that server. */
export async function beginWriting() {
  jest.useFakeTimers()
  localStorage.clear()
  const server = keeper()
  globalThis.fetch = jest.fn((url: string, init?: RequestInit) => server.answer(url, init)) as never
  fill(null)
  useSaving.setState({ state: 'saved', base: null, theirs: null, why: '' })
  await beginBook(briefing('a', 'b', 'c'))
  return server
}

/** The slides of the open briefing. */
export const slides = () => useBook.getState().briefing?.slides ?? []
/** Whether what is written is saved. */
export const state = () => useSaving.getState().state
