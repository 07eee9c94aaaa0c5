import { z } from 'zod'
import { create } from 'zustand'
import { recall, remember } from './memory.ts'

const KEY = 'pincite.briefing'

const Opened = z.object({
  /** the briefing that the reader is working on, into which views go */
  briefing: z.object({ id: z.string(), title: z.string() }).nullable().catch(null),
  /** the slide whose view is being changed in the explorer, and its number */
  slide: z.object({ id: z.string(), at: z.int() }).nullable().catch(null)
})

/** Which briefing is open, remembered for this browser tab. */
export const useOpenBriefing = create<z.infer<typeof Opened>>()(() => kept())

useOpenBriefing.subscribe((opened) => {
  remember('sessionStorage', KEY, JSON.stringify(opened))
})

function kept(): z.infer<typeof Opened> {
  try {
    return Opened.parse(JSON.parse(recall('sessionStorage', KEY) ?? '{}'))
  } catch {
    return { briefing: null, slide: null }
  }
}
