import { datedSince } from '#figure/words/dated.ts'
import { relationTag } from '#figure/words/sentence.ts'
import { toAbout } from './about.ts'
import { citedRelations, toCitations } from './citations.ts'
import type { Extract } from './extract.ts'
import type { Loss } from './loss.ts'
import { UNION } from './loss-rules.ts'
import { toJson } from './text.ts'
import { markMeaning } from '#figure/words/mark-words.ts'

/** What Cytoscape JSON cannot say: next to nothing, as its data may be any JSON. */
export const CYTOSCAPE_LOSSES: Loss[] = [
  UNION,
  {
    record: 'source',
    field: '',
    how: 'as text',
    words:
      'Sources stand beside the graph, under data.sources; each relation also names its own in “citations”.'
  }
]

/** An extract as the JSON of Cytoscape.js, which Cytoscape Desktop opens too. */
export async function* writeCytoscape(extract: Extract): AsyncIterable<string> {
  yield `{"format_version":"1.0","generated_by":"Pincite","elements":{"nodes":[`
  yield* listed(extract.entities(), (entity) => toJson({ data: { ...entity, label: entity.name } }))
  yield '],"edges":['
  yield* listed(citedRelations(extract), (cited) => {
    const { from, to, since: _, ...rest } = cited.relation
    const words = {
      label: relationTag(rest),
      standing: markMeaning(rest),
      standing_since: datedSince(cited.relation),
      citations: toCitations(cited)
    }
    return toJson({ data: { ...rest, source: from, target: to, ...words } })
  })
  yield `]},"data":{"name":"Pincite","description":${toJson(toAbout(extract))},"sources":[`
  yield* listed(extract.sources(), toJson)
  yield ']}}\n'
}

async function* listed<T>(
  batches: AsyncIterable<readonly T[]>,
  toText: (one: T) => string
): AsyncIterable<string> {
  let first = true
  for await (const batch of batches) {
    yield `${first ? '\n' : ',\n'}${batch.map(toText).join(',\n')}`
    first = false
  }
}
