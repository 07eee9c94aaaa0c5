import type { Briefing, BriefingCard } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { createHash } from 'node:crypto'

/** What must be there for a write to go on: the briefing of this tag, any, none, or whatever there is. */
export type Expected = { tag: string } | 'present' | 'absent' | 'whatever'

/**
 * The briefings that a store keeps beside its data, whose version they do not touch. A briefing may name
 * entities and relations that are no longer there. Errors as of the store, and `precondition_failed` where
 * the briefing is not what was expected.
 */
export type Briefings = {
  /** in the order of their ids */
  list(): Promise<BriefingCard[]>
  /** the briefing as it was put; `not_found` where there is none */
  read(id: string): Promise<{ briefing: Briefing; tag: string }>
  /** one of many that expect the same succeeds; what is there already to the letter is put again for nothing */
  put(briefing: Briefing, expected: Expected): Promise<BriefingCard>
  remove(id: string, expected: Expected): Promise<void>
}

/** The tag of a briefing: 16 hex digits of its text's SHA-256, so that the same text has the same tag. */
export function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** What a list says of a briefing. */
export function toCard({ id, title, slides }: Briefing, tag: string): BriefingCard {
  return { id, title, slides: slides.length, tag }
}

/** Throws `precondition_failed` where the briefing of this id is not what was expected. */
export function refuseStale(id: string, present: string | null, expected: Expected): void {
  if (expected === 'whatever') return
  if (expected === 'absent') {
    if (present === null) return
    throw stale(id, `There is a briefing “${id}” already.`, present)
  }
  if (present === null) throw stale(id, `The briefing “${id}” is not there any more.`, present)
  if (expected === 'present' || expected.tag === present) return
  throw stale(id, `The briefing “${id}” changed meanwhile.`, present)
}

/** Says that there is no such briefing. */
export function noBriefing(id: string): AppError {
  return new AppError('not_found', `There is no briefing “${id}”.`)
}

function stale(id: string, message: string, present: string | null): AppError {
  const wrong = present === null ? 'there is none now' : `its tag is now ${present}`
  const right =
    present === null
      ? 'Put it as a new one, or let it go.'
      : 'Read it, choose between the two or unite them, and put that over this tag.'
  return new AppError('precondition_failed', message, {
    issues: [{ file: id, record: 'briefing', field: 'tag', wrong, right }]
  })
}
