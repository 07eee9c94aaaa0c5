import { z } from 'zod'
import { create } from 'zustand'
import { dateWords, today } from '#figure/words/date-words.ts'
import { SharedView } from '#model/shared-view.ts'
import { recall, remember } from '../state/memory.ts'

const KEY = 'pincite.views'
/** The most views that a browser keeps. */
export const MOST_KEPT = 100

/** What is said where there is no room for another view. */
export class NoRoomError extends Error {
  override readonly message = `This browser keeps ${MOST_KEPT} views. Forget one below, or replace one by giving its name.`
}

const Kept = z.object({ name: z.string().min(1).max(200), at: z.string(), view: SharedView })
/** A view with the name under which this browser keeps it, and when it was kept (ISO 8601). */
export type Kept = z.infer<typeof Kept>

type Store = {
  views: readonly Kept[]
  /** keeps a view, replacing one with the same name; throws `NoRoomError`, or what the browser refuses with */
  keep: (kept: Kept) => void
  /** forgets a view; only for this visit where the browser refuses to */
  forget: (name: string) => void
}

/**
 * The views that the reader has named, newest first, in this browser only; includes those kept by other tabs.
 */
export const useKeptViews = create<Store>()((set) => ({
  views: readKept(recall('localStorage', KEY)),
  keep: (kept) => {
    // read again, since another tab may have kept something meanwhile
    const views = [kept, ...without(kept.name)]
    if (views.length > MOST_KEPT) throw new NoRoomError()
    localStorage.setItem(KEY, JSON.stringify(views))
    set({ views })
  },
  forget: (name) => {
    const views = without(name)
    set({ views })
    remember('localStorage', KEY, JSON.stringify(views))
  }
}))

globalThis.addEventListener?.('storage', ({ key }) => {
  // no key: everything was cleared
  if (key === KEY || key === null) useKeptViews.setState({ views: readKept(recall('localStorage', KEY)) })
})

function without(name: string): Kept[] {
  return readKept(recall('localStorage', KEY)).filter((one) => one.name !== name)
}

/** The day on which a view was kept, by the reader's clock, in words. */
export function keptOn({ at }: Pick<Kept, 'at'>): string {
  return dateWords(today(new Date(at)))
}

/** The views in stored text; unreadable ones are left out. */
export function readKept(text: string | null): Kept[] {
  try {
    const list = z.array(z.unknown()).parse(JSON.parse(text ?? '[]'))
    return list.flatMap((one) => {
      const read = Kept.safeParse(one)
      return read.success ? [read.data] : []
    })
  } catch {
    return []
  }
}
