import { Briefing } from '#model/briefing.ts'
import { z } from 'zod'

/**
 * What is written but not yet on the server, and the version that it was based on; `tag` is null for a new
 * briefing.
 */
const Draft = z.object({ briefing: Briefing, base: Briefing.nullable(), tag: z.string().nullable() })
export type Draft = z.infer<typeof Draft>

const KEY = 'pincite.draft.'

/** The draft of a briefing in this browser; null where there is none, or none that can be read. */
export function draftOf(id: string): Draft | null {
  try {
    const read = Draft.safeParse(JSON.parse(localStorage.getItem(KEY + id) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Keeps a draft in this browser, or drops it; gives whether the browser did so. */
export function keepDraft(id: string, draft: Draft | null): boolean {
  try {
    if (draft) localStorage.setItem(KEY + id, JSON.stringify(draft))
    else localStorage.removeItem(KEY + id)
    return true
  } catch {
    return false // full or forbidden: the server still keeps it
  }
}
