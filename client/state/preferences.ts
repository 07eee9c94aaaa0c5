import { z } from 'zod'
import { create } from 'zustand'
import { recall, remember } from './memory.ts'

const KEY = 'pincite.preferences'

/** The width of the details in px: at first, and its bounds. */
export const PANEL_WIDTH = { usual: 372, least: 300, most: 720 }

/** In a window lower than this, px, the dock starts folded, so that the names on the canvas are readable. */
const LOW = 760

const Preferences = z.object({
  theme: z.enum(['light', 'dark', 'auto']).catch('auto'),
  legend: z.boolean().catch(true),
  dock: z.boolean().catch(() => !(globalThis.innerHeight < LOW)),
  tall: z.boolean().catch(false),
  motion: z.enum(['auto', 'reduced']).catch('auto'),
  labels: z.enum(['all', 'some', 'few']).catch('all'),
  scrollZoom: z.boolean().catch(true),
  singleKeys: z.boolean().catch(true),
  panel: z.number().min(PANEL_WIDTH.least).max(PANEL_WIDTH.most).catch(PANEL_WIDTH.usual),
  tab: z.enum(['timeline', 'outline', 'table']).catch('timeline')
})

/**
 * A reader's preferences, kept in this browser: theme, open legend, open dock and its tab, width of the
 * details, and the settings.
 */
export type Preferences = z.infer<typeof Preferences>

type Store = Preferences & { prefer: (some: Partial<Preferences>) => void }

/** Reads preferences from stored text; any that is missing or broken gets its default. */
export function toPreferences(text: string | null): Preferences {
  return Preferences.parse(parsed(text))
}

/**
 * The reader's preferences; setting one stores it where the browser allows, and keeps what other tabs have
 * stored.
 */
export const usePreferences = create<Store>()((set) => ({
  ...toPreferences(recall('localStorage', KEY)),
  prefer: (some) => {
    set(some)
    remember('localStorage', KEY, JSON.stringify({ ...parsed(recall('localStorage', KEY)), ...some }))
  }
}))

function parsed(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
