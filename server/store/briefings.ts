import type { Briefing, BriefingCard } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { createHash } from 'node:crypto'
import type { Expected } from './expected.ts'

/**
 * The briefings that a store keeps beside its data, whose version they do not affect. A briefing may name
 * entities and relations that no longer exist. Errors as for the store, and `precondition_failed` where the
 * briefing is not the one expected.
 */
export type Briefings = {
  /** sorted by id */
  list(): Promise<BriefingCard[]>
  /** the briefing as it was put; `not_found` where there is none */
  read(id: string): Promise<{ briefing: Briefing; tag: string }>
  /** of several that expect the same, one succeeds; putting an identical briefing again changes nothing */
  put(briefing: Briefing, expected: Expected): Promise<BriefingCard>
  remove(id: string, expected: Expected): Promise<void>
}

/** The tag of a briefing: 16 hex digits of its text's SHA-256, so that the same text has the same tag. */
export function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** A briefing as lists show it. */
export function toCard({ id, title, slides }: Briefing, tag: string): BriefingCard {
  return { id, title, slides: slides.length, tag }
}

/** The error that there is no such briefing. */
export function noBriefing(id: string): AppError {
  return new AppError('not_found', `There is no briefing “${id}”.`)
}
