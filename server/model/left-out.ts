import type { Answer, ReadName } from './contracts.ts'

/** Ids listed, and the characters that they take, so that the sentence fits into a header; any further ones are counted. */
const LISTED = 10
const LONGEST = 400
const NO_ENTITY = 'no such entity is known here'
const NO_RELATION = 'no such relation is known here, or was by the day asked for'

/**
 * What a question names and its answer leaves out, as a sentence, so that a mistyped id does not pass for one about
 * which there is nothing; empty where nothing is.
 */
export function tellLeftOut(answer: Answer<ReadName> | { unknown: readonly string[] }): string {
  const missing = 'unknown' in answer ? answer.unknown : []
  const [first] = missing
  if (first === undefined) return ''
  // of the two, only the id of a relation has slashes
  const why = first.includes('/') ? NO_RELATION : NO_ENTITY
  const listed = missing
    .slice(0, LISTED)
    .filter((_, i) => missing.slice(0, i + 1).join(', ').length <= LONGEST)
  const more = missing.length > listed.length ? ` and ${missing.length - listed.length} more` : ''
  return `Left out: ${listed.join(', ')}${more}; ${why}.`
}
