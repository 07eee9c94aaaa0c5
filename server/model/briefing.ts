import { z } from 'zod'
import { DayText } from './dates.ts'
import { Id, RelationId } from './id.ts'
import { LIMITS } from './limits.ts'
import { SharedView } from './shared-view.ts'
import { Text } from './text.ts'

/** The version of the file form; a later one is refused with an explanation. */
export const BRIEFING_VERSION = 1

/**
 * The record of a relation when a slide was taken: a key for each of its assertions (`assertionKey`), so that
 * an old slide can say what has come since.
 */
const Seen = z.strictObject({ id: RelationId, assertions: z.array(z.string().max(40)).max(LIMITS.listItems) })

/** One step of a briefing: a view with text, and what in it stands out. */
export const Slide = z.strictObject({
  /** unique within its briefing; stays when the slide is moved */
  id: Id,
  title: Text.max(LIMITS.slideTitle).default(''),
  /** Markdown without raw HTML */
  text: Text.max(LIMITS.textCharacters).default(''),
  /** what the speaker sees and the audience does not; Markdown */
  notes: Text.max(LIMITS.textCharacters).default(''),
  view: SharedView,
  /**
   * ids of entities, stacks and relations that stand out while the rest is faded; nothing is faded where empty
   */
  highlight: z.array(z.string().min(1).max(500)).max(LIMITS.listItems).default([]),
  /** the day on which the view was taken from the record */
  taken: DayText,
  seen: z.array(Seen).max(LIMITS.slideRelations).default([])
})
export type Slide = z.infer<typeof Slide>

/** An ordered list of slides: what is handed out, presented and embedded. */
export const Briefing = z.strictObject({
  pincite: z.literal('briefing').default('briefing'),
  version: z.literal(BRIEFING_VERSION).default(BRIEFING_VERSION),
  id: Id,
  title: Text.min(1, { error: 'has no title; give it one' }).max(LIMITS.slideTitle),
  /** who made it and for whom, in a sentence; empty where not given */
  by: Text.max(LIMITS.nameCharacters).default(''),
  slides: z
    .array(Slide)
    .max(LIMITS.slides)
    .refine((slides) => new Set(slides.map(({ id }) => id)).size === slides.length, {
      error: 'has two slides with the same id; give each its own'
    })
})
export type Briefing = z.infer<typeof Briefing>

/** A briefing as lists show it: how many slides it has, and the tag that names its content. */
export const BriefingCard = z.object({
  id: Text,
  title: Text,
  slides: z.int(),
  tag: Text.describe('send it as If-Match: "tag" to change just this')
})
export type BriefingCard = z.infer<typeof BriefingCard>

/** The briefing as the text of its file: two-space JSON. */
export function toBriefingText(briefing: Briefing): string {
  return `${JSON.stringify(briefing, null, 2)}\n`
}
