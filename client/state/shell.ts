import { create } from 'zustand'
import type { Path } from '../canvas/emphasis.ts'
import type { LayoutId } from '#figure/layout/layouts.ts'
import type { Offer } from './expanding.ts'
import type { View } from '#figure/view.ts'

/** What is open around the canvas; none of it belongs to the view and none is undone. */
type Shell = {
  /** whether the page is a published copy: it has no server, so nothing is kept outside this browser */
  published: boolean
  palette: boolean
  shortcuts: boolean
  settings: boolean
  /** whether the dialog for downloading data is open */
  data: boolean
  /** the step of the tour, from 0; null where none is running */
  tour: number | null
  /** the large expansion that awaits an answer */
  hub: Offer | null
  /** what a phone shows: one thing at a time */
  phone: 'graph' | 'timeline' | 'outline' | 'table' | 'legend'
  /** how far up the phone's sheet is */
  sheet: 'peek' | 'half' | 'full'
  /** what is shown at the left: the legend or the filters */
  side: 'legend' | 'filters'
  /** whether the legend lies over the canvas, where there is no room beside it */
  legend: boolean
  /** whether the first graph has been on the screen, or none will come: what surrounds it may follow */
  drawn: boolean
  /** what the canvas should bring to its middle */
  lookAt: string | null
  /** a path that stands out on the canvas while it is being read */
  path: Path | null
  /** the view goes into a briefing: the open one, or one to be chosen */
  briefing: 'add' | 'choose' | null
  /** the slide that a view has just become */
  added: { id: string; title: string; at: number } | null
  /** the layout that the canvas is being rearranged in */
  arranging: LayoutId | null
  /** what the canvas should be fitted to; an empty list is everything */
  fitTo: readonly string[] | null
  /** a text that the browser did not let the page copy, to be copied by hand */
  uncopied: string | null
  /** what the panel answered, for screen readers */
  told: string
  /** a message that stays until the reader closes it */
  notice: string | null
  /**
   * where a context menu is open, px of the window; its target (null: the canvas); and what had the keyboard
   * before
   */
  menu: { id: string | null; x: number; y: number; from?: HTMLElement } | null
  /** views that were left, by the key of their entry in the browser's history */
  left: ReadonlyMap<string, View>
}

/** The state of the shell; components write it with `setState`. */
export const useShell = create<Shell>()(() => ({
  published: false,
  palette: false,
  shortcuts: false,
  settings: false,
  data: false,
  tour: null,
  hub: null,
  phone: 'graph',
  sheet: 'peek',
  side: 'legend',
  legend: false,
  drawn: false,
  lookAt: null,
  fitTo: null,
  briefing: null,
  added: null,
  arranging: null,
  path: null,
  menu: null,
  uncopied: null,
  told: '',
  notice: null,
  left: new Map()
}))

/** Remembers a view under the browser's history key, so that Back restores it; the last fifty are kept. */
export function rememberView(key: string, view: View): void {
  useShell.setState(({ left }) => ({ left: new Map([...left, [key, view] as const].slice(-50)) }))
}

/** Whether the page is a published copy, in which nobody can write. */
export function isPublished(): boolean {
  return useShell.getState().published
}
