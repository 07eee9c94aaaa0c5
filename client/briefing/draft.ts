import { Briefing } from '#model/briefing.ts'
import { fingerprint } from '#model/fingerprint.ts'
import { z } from 'zod'
import { recall, remember } from '../state/memory.ts'

/**
 * What is written but not yet on the server, the version that it was based on (`tag` is null for a new briefing),
 * and the fingerprints of what was sent over that without an answer.
 */
const Draft = z.object({
  briefing: Briefing,
  base: Briefing.nullable(),
  tag: z.string().nullable(),
  sent: z.array(z.string()).readonly().default([])
})
export type Draft = z.infer<typeof Draft>

const KEY = 'pincite.draft.'

/** The draft of a briefing in this browser; null where there is none, or none that can be read. */
export function draftOf(id: string): Draft | null {
  try {
    const read = Draft.safeParse(JSON.parse(recall('localStorage', KEY + id) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Keeps a draft in this browser, or drops it; where that refuses, the server still keeps it. */
export function keepDraft(id: string, draft: Draft | null): void {
  remember('localStorage', KEY + id, draft && JSON.stringify(draft))
}

/** The fingerprint of a briefing as the server would keep it. */
export function printOf(written: Briefing): string {
  return fingerprint(JSON.stringify(Briefing.safeParse(written).data ?? written))
}
