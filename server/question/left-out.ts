import { toCited } from '#model/cited.ts'
import type { Answer, Params, ReadName } from '#model/contracts.ts'

/** Ids listed; any further ones are counted. */
const LISTED = 10
const NO_ENTITY = 'no such entity is known here'
const NO_RELATION = 'no such relation is known here, or was by the day asked for'

/**
 * What a question names and its answer leaves out, as a sentence, so that a mistyped id does not pass for one about
 * which there is nothing; empty where nothing is.
 */
export function tellLeftOut<N extends ReadName>(
  read: N,
  params: Params<N>,
  answer: Answer<ReadName>
): string {
  if ('unknown' in answer) return tell(answer.unknown, NO_ENTITY)
  const asked = 'ids' in params && Array.isArray(params.ids) ? params.ids : []
  const { entities, relations } = toCited(answer)
  if (read === 'between') return tellUnknown(asked, entities)
  return read === 'evidence' ? tell(missingFrom(relations, asked), NO_RELATION) : ''
}

/** Which of some entities asked for are not among those known, as a sentence; empty where all are. */
export function tellUnknown(asked: readonly string[], known: readonly { id: string }[]): string {
  return tell(missingFrom(known, asked), NO_ENTITY)
}

function missingFrom(known: readonly { id: string }[], asked: readonly string[]): string[] {
  const ids = new Set(known.map(({ id }) => id))
  return [...new Set(asked)].filter((id) => !ids.has(id))
}

function tell(missing: readonly string[], why: string): string {
  if (missing.length === 0) return ''
  const more = missing.length > LISTED ? ` and ${missing.length - LISTED} more` : ''
  return `Left out: ${missing.slice(0, LISTED).join(', ')}${more}; ${why}.`
}
