import type { Briefing } from '#model/briefing.ts'
import type { Kept } from './briefing-api.ts'
import { type Draft, printOf } from './draft.ts'
import { isSame, united } from './unite.ts'

/** A briefing as it opens: how far it is saved, and over which version. */
type Opened = {
  briefing: Briefing
  state: 'saved' | 'unsaved' | 'conflict'
  /** what the server has, as far as the briefing follows it; in a conflict what the draft was based on */
  base: Kept | null
  /** in a conflict, what the server has; null where it was deleted there */
  theirs: Kept | null
  /** fingerprints of what was sent over `base` without an answer */
  sent: readonly string[]
}

/** How a briefing opens that the server has, of which this browser has a draft, or both; null where neither has it. */
export function opened(kept: Kept | null, draft: Draft | null): Opened | null {
  if (!draft) return kept && saved(kept)
  const { briefing, sent } = draft
  if (kept && isSame(kept.briefing, briefing)) return saved(kept)
  if (isOver(draft, kept)) return { briefing, state: 'unsaved', base: kept, theirs: null, sent }
  const base = baseOf(draft)
  const both = kept && base && united(base.briefing, briefing, kept.briefing)
  if (both) return { briefing: both, state: 'unsaved', base: kept, theirs: null, sent: [] }
  return { briefing, state: 'conflict', base, theirs: kept, sent: [] }
}

function saved(kept: Kept): Opened {
  return { briefing: kept.briefing, state: 'saved', base: kept, theirs: null, sent: [] }
}

/** Whether the server still has what a draft was based on, or has a part of the draft whose answer was lost. */
function isOver(draft: Draft, kept: Kept | null): boolean {
  if (!kept) return baseOf(draft) === null
  return kept.tag === draft.tag || draft.sent.includes(printOf(kept.briefing))
}

function baseOf({ base, tag }: Draft): Kept | null {
  return base && tag !== null ? { briefing: base, tag } : null
}
