import { toCited } from '#model/cited.ts'
import type { Answer, Params, ReadName } from '#model/contracts.ts'
import type { GraphStore } from '../store/store.ts'

/** Reads about a set of entities, which leave out those that they do not know. */
const ABOUT_SETS = new Set<ReadName>(['between', 'timeline', 'changes', 'related', 'audit'])
/** Ids listed; any further ones are counted. */
const LISTED = 10

/**
 * What a question names and its answer leaves out, as a sentence, so that a mistyped id does not pass for one about
 * which there is nothing; empty where nothing is.
 */
export async function tellLeftOut<N extends ReadName>(
  store: GraphStore,
  read: N,
  params: Params<N>,
  answer: Answer<ReadName>,
  signal?: AbortSignal
): Promise<string> {
  const asked = 'ids' in params && Array.isArray(params.ids) ? params.ids : []
  if (read === 'evidence') {
    return tell(
      asked,
      toCited(answer).relations,
      'no such relation is known here, or was by the day asked for'
    )
  }
  // a single unknown one is refused
  if (!ABOUT_SETS.has(read) || (read !== 'between' && asked.length < 2)) return ''
  const known =
    read === 'between' ? answer : await store.ask('between', { ids: asked }, signal ? { signal } : {})
  return tellUnknown(asked, toCited(known).entities)
}

/** Which of some entities asked for are not among those known, as a sentence; empty where all are. */
export function tellUnknown(asked: readonly string[], known: readonly { id: string }[]): string {
  return tell(asked, known, 'no such entity is known here')
}

function tell(asked: readonly string[], known: readonly { id: string }[], why: string): string {
  const ids = new Set(known.map(({ id }) => id))
  const missing = [...new Set(asked)].filter((id) => !ids.has(id))
  if (missing.length === 0) return ''
  const more = missing.length > LISTED ? ` and ${missing.length - LISTED} more` : ''
  return `Left out: ${missing.slice(0, LISTED).join(', ')}${more}; ${why}.`
}
