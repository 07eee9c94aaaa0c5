import type { Day } from '#model/dates.ts'
import type { ShownRelation, ShownSource } from '#model/shown.ts'
import { sourceNameAt } from '#figure/words/citation.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { sourcesOf } from '#model/shown-relation.ts'
import type { Extract } from './extract.ts'
import { saidWord } from '#figure/words/mark-words.ts'

/** A relation with the sources of its assertions, by id, and the day as of which it is told, if it is not now. */
export type Cited = {
  relation: ShownRelation
  sources: ReadonlyMap<string, ShownSource>
  asOf?: Day | undefined
}

/** The relations of an extract, each with its sources. */
export async function* citedRelations(extract: Extract): AsyncIterable<readonly Cited[]> {
  for await (const batch of extract.relations()) {
    const sources = await extract.sourcesNamed(sourcesOf(batch))
    yield batch.map((relation) => ({ relation, sources, asOf: extract.asked.asOf }))
  }
}

/**
 * Who says so and where, one assertion after another, for people: status, date, source, pincite, address; a source
 * that came out after the day says so.
 */
export function toCitations({ relation, sources, asOf }: Cited): string {
  return relation.assertions
    .map((assertion) => {
      const { date, by, source, pin } = assertion
      const known = sources.get(source)
      const where = known ? [known.title, sourceNameAt(known, asOf ?? null)] : [source]
      const said = [`${saidWord(relation, assertion)} ${dateWords(date)}`, by ?? '']
        .filter(Boolean)
        .join(' by ')
      return [said, ...where, pin ?? 'no pincite', known?.url ?? ''].filter(Boolean).join(', ')
    })
    .join('; ')
}
