import type { ReadName } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { Id } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import type { GraphStore } from '../store/store.ts'

/** Parameters that name entities. */
const NAMING = ['id', 'ids', 'left', 'right', 'from', 'to']
/** Reads whose ids are not those of entities. */
const OTHERS = new Set<ReadName>(['source', 'evidence'])
/** The part of a word that is likely to be spelt right. */
const SURE = 0.6
const SHORTEST = 3

/**
 * Which entities a question may have meant that was refused because of an id, as a sentence; empty where it was
 * refused for another reason, or where none is near or can be looked for.
 */
export async function tellMeant(
  store: GraphStore,
  read: ReadName,
  asked: Record<string, unknown>,
  error: unknown
): Promise<string> {
  const word = error instanceof AppError && !OTHERS.has(read) ? wrongId(asked, error) : undefined
  const near = word === undefined ? [] : await entitiesNear(store, word).catch(() => [])
  if (near.length === 0) return ''
  // ids only: an assistant must not take the name in a record for words of ours
  return `Did you mean ${near.join(', or ')}?`
}

/** The id that was refused: one that is not known, or that is none. */
function wrongId(asked: Record<string, unknown>, { code, message }: AppError): string | undefined {
  const given = NAMING.flatMap((key) => asked[key] ?? [])
    .flatMap((value: unknown) => (typeof value === 'string' ? value.split(',') : []))
    .slice(0, LIMITS.betweenEntities)
  if (code === 'not_found') return given.find((id) => message.includes(`“${id}”`))
  return code === 'bad_request' ? given.find((id) => !Id.safeParse(id).success) : undefined
}

/**
 * Entities that have the words of an id, or else words that begin like them; where there are none, the first word is
 * left out: an abbreviation stands in no name.
 */
async function entitiesNear(store: GraphStore, id: string): Promise<string[]> {
  const words = id.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const begun = words.map((word) => word.slice(0, Math.max(SHORTEST, Math.ceil(word.length * SURE))))
  for (const q of [words, begun, begun.slice(1)].map((some) => some.join(' '))) {
    if (q === '' || q.length > LIMITS.searchCharacters) continue
    const { hits } = await store.ask('search', { q, limit: 3 })
    if (hits.length > 0) return hits.map((hit) => hit.id)
  }
  return []
}
