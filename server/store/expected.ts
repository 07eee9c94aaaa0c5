import { AppError } from '#model/error.ts'

/** What must be there for a write to go on: content with this tag, any content, none, or whatever there is. */
export type Expected = { tag: string } | 'present' | 'absent' | 'whatever'

/** What is being written: its sort, in a word for people, and its id. */
type Written = { what: 'briefing' | 'dataset'; id: string }

/**
 * Throws `precondition_failed` where the content under this id is not what was expected; `present` is its tag.
 */
export function refuseStale({ what, id }: Written, present: string | null, expected: Expected): void {
  if (expected === 'whatever') return
  if (expected === 'absent') {
    if (present === null) return
    throw stale({ what, id }, `There is a ${what} “${id}” already.`, present)
  }
  if (present === null) throw stale({ what, id }, `The ${what} “${id}” is not there any more.`, present)
  if (expected === 'present' || expected.tag === present) return
  throw stale({ what, id }, `The ${what} “${id}” changed meanwhile.`, present)
}

function stale({ what, id }: Written, message: string, present: string | null): AppError {
  const wrong = present === null ? 'there is none now' : `its tag is now ${present}`
  const right =
    present === null
      ? 'Put it as a new one, or let it go.'
      : 'Read it, choose between the two or unite them, and put that over this tag.'
  return new AppError('precondition_failed', message, {
    issues: [{ file: id, record: what, field: 'tag', wrong, right }]
  })
}
