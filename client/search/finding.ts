import type { Answer } from '#model/contracts.ts'
import { fold, words } from '#model/fold.ts'
import { byCodePoint } from '#model/id.ts'
import { KIND_TABLE, KINDS, type Kind } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { ShownSource } from '#model/shown.ts'
import { countWords } from '#figure/words/count-words.ts'
import { useAsk } from '../api.ts'
import { useKnown } from '../state/known.ts'
import { useView } from '../state/view.ts'
import { matcher } from '../ui/matcher.ts'

/** Where the palette looks: everywhere, on the canvas, or among the kinds of some families. */
export const SCOPES = [
  { id: 'all', word: 'Everything' },
  { id: 'here', word: 'On the canvas' },
  { id: 'person', word: 'People' },
  { id: 'private', word: 'Companies and platforms' },
  { id: 'public', word: 'Public bodies' },
  { id: 'forum', word: 'Actions and courts' },
  { id: 'law', word: 'Law' },
  { id: 'statement', word: 'Statements' }
] as const
export type Scope = (typeof SCOPES)[number]['id']

/** What the palette lists. */
export type Found = Answer<'search'>['hits'][number]

/** Shown where more match a query than are looked at: scrolling does not bring the rest. */
export const MORE_FIT = `More than ${LIMITS.searchCandidates} fit: type more of the name.`

/** A list that may be cut: what is in it, and how many there are. */
export type Listed<T> = { items: readonly T[]; total: number }

/** The first of a list, up to so many. */
export function firstOf<T>(all: readonly T[], most: number): Listed<T> {
  return { items: all.slice(0, most), total: all.length }
}

/** Shown where not all that fit are listed: scrolling does not bring the rest. */
export function cutWords({ items, total }: Listed<unknown>, of: 'name' | 'title'): string {
  return `${items.length} of ${total} that fit are listed: type more of the ${of}.`
}

/**
 * What was found, for those who do not see the list: how many, and the first, which Enter takes. More than `above`
 * fit, where they are not counted.
 */
export function foundWords(
  hits: Listed<Pick<Found, 'name' | 'kind'>>,
  { above, sources = firstOf<unknown>([], 0) }: { above?: number | undefined; sources?: Listed<unknown> } = {}
): string {
  const [first] = hits.items
  const count = countOf({ items: hits.items, total: above ?? hits.total }, ['entity', 'entities'], above)
  const entities = first ? [`${count}, the first ${first.name}, ${KIND_TABLE[first.kind].word}`] : []
  return [...entities, ...(sources.total > 0 ? [countOf(sources, ['source', 'sources'])] : [])].join('; ')
}

function countOf({ items, total }: Listed<unknown>, [one, many]: [string, string], above?: number): string {
  const all = countWords(total, one, many)
  if (above !== undefined) return `${items.length} of more than ${all}`
  return items.length === total ? all : `${items.length} of ${all}`
}

/** The kinds in which a scope looks; null for a scope that is not by kind. */
export function kindsOf(scope: Scope): Kind[] | null {
  if (scope === 'all' || scope === 'here') return null
  return KINDS.filter((kind) => KIND_TABLE[kind].family === scope)
}

/** Entities of the canvas listed at most. */
const HERE = 20

/** The entities on the canvas whose name or docket number begins with a query. */
export function useHere(query: string): Listed<Found> {
  const entities = useView((view) => view.entities)
  const known = useKnown((all) => all.entities)
  if (query === '') return firstOf<Found>([], HERE)
  const isMatch = matcher(query)
  const found = entities
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ name, docket }) => isMatch(`${name} ${docket ?? ''}`))
    .map((card): Found => ({ ...card, field: 'name', matched: card.name, score: 0 }))
  return firstOf(found, HERE)
}

/** Sources listed at most. */
const SOURCES = 4

/** The sources read so far whose title or publisher has every word of a query, by id. */
export function useSourcesRead(query: string): Listed<ShownSource> {
  const sources = useKnown((all) => all.sources)
  if (query.length < 3) return firstOf<ShownSource>([], SOURCES)
  const isMatch = matcher(query)
  const found = [...sources.values()]
    .filter(({ title, publisher }) => isMatch(`${title} ${publisher}`))
    .toSorted((a, b) => byCodePoint(a.id, b.id))
  return firstOf(found, SOURCES)
}

/**
 * What comes closest to a query without an answer: its longest word is cut to its first letters, then to fewer.
 */
export function useNearest(query: string): Found[] {
  const four = useBegun(query, 4, query !== '')
  const three = useBegun(query, 3, isNone(four))
  const two = useBegun(query, 2, isNone(four) && isNone(three))
  if (query === '') return []
  const hits = [four, three, two].find((found) => found !== undefined && found.length > 0) ?? []
  return hits.toSorted((a, b) => likeness(b.matched, query) - likeness(a.matched, query)).slice(0, 4)
}

/** The entities that begin with so many letters of the longest word; undefined until the answer arrives. */
function useBegun(query: string, letters: number, enabled: boolean): Found[] | undefined {
  const { data } = useAsk('search', { q: shortened(query, letters), limit: 30 }, { enabled })
  return enabled ? data?.hits : undefined
}

function isNone(found: readonly Found[] | undefined): boolean {
  return found?.length === 0
}

/** How similar a text's most similar word is to a query, 0 to 1: letter pairs in common (Dice 1945). */
export function likeness(text: string, query: string): number {
  const asked = pairsOf(fold(query))
  const alike = words(text).map((word) => {
    const have = pairsOf(word)
    const common = have.filter((pair) => asked.includes(pair)).length
    return (2 * common) / Math.max(1, have.length + asked.length)
  })
  return Math.max(0, ...alike)
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))
}

/** The longest word of a query, cut to so many letters. */
export function shortened(query: string, letters: number): string {
  const [longest = query] = query.split(/\s+/).toSorted((a, b) => b.length - a.length)
  return longest.slice(0, letters)
}
