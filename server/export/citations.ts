import type { ShownRelation, ShownSource } from '#model/shown.ts'
import { sourceName } from '#figure/words/citation.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { sourcesOf } from '#model/shown-relation.ts'
import type { Extract } from './extract.ts'
import { markWord } from '#figure/words/mark-words.ts'

/** Relations with the sources of their assertions, by id. */
export type Cited = { relation: ShownRelation; sources: ReadonlyMap<string, ShownSource> }

/** The relations of an extract, each with its sources. */
export async function* citedRelations(extract: Extract): AsyncIterable<readonly Cited[]> {
  for await (const batch of extract.relations()) {
    const sources = await extract.sourcesNamed(sourcesOf(batch))
    yield batch.map((relation) => ({ relation, sources }))
  }
}

/** Who says so and where, one assertion after another, for people: status, date, source, pincite, address. */
export function toCitations({ relation, sources }: Cited): string {
  return relation.assertions
    .map(({ status, date, by, source, pin }) => {
      const known = sources.get(source)
      const where = known ? [known.title, sourceName(known)] : [source]
      const said = [`${markWord(relation, status)} ${dateWords(date)}`, by ?? ''].filter(Boolean).join(' by ')
      return [said, ...where, pin ?? 'no pincite', known?.url ?? ''].filter(Boolean).join(', ')
    })
    .join('; ')
}
