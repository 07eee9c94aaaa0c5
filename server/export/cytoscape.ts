import { datedSince } from '#figure/words/dated.ts'
import { relationTag } from '#figure/words/sentence.ts'
import { toAbout } from './about.ts'
import { citedRelations, toCitations } from './citations.ts'
import type { Extract } from './extract.ts'
import type { Loss } from './loss.ts'
import { asText, UNION } from './loss-rules.ts'
import { toJson } from './text.ts'
import { markMeaning } from '#figure/words/mark-words.ts'

const FLAT =
  'Cytoscape.js has them whole. Cytoscape itself reads texts and lists of texts alone, and leaves these empty; who says what and where is in “citations”.'

/** What Cytoscape JSON cannot say: next to nothing, as its data may be any JSON. */
export const CYTOSCAPE_LOSSES: Loss[] = [
  UNION,
  asText(
    'entity',
    'identifiers, cites',
    FLAT,
    ({ identifiers, cites }) => cites.length + Object.keys(identifiers).length > 0
  ),
  asText('relation', 'assertions', FLAT, () => true),
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
  yield* listed(extract.entities(), (entity) => toJson({ data: known({ ...entity, label: entity.name }) }))
  yield '],"edges":['
  yield* listed(citedRelations(extract), (cited) => {
    const { from, to, since: _, ...rest } = cited.relation
    const words = {
      label: relationTag(rest),
      // the column in which Cytoscape has the sort of an edge
      interaction: rest.type,
      standing: markMeaning(rest),
      standing_since: datedSince(cited.relation),
      citations: toCitations(cited)
    }
    return toJson({ data: known({ ...rest, source: from, target: to, ...words }) })
  })
  yield `]},"data":{"name":"Pincite","description":${toJson(toAbout(extract))},"sources":[`
  yield* listed(extract.sources(), toJson)
  yield ']}}\n'
}

/** The fields that have a value: Cytoscape would show the others as the word “null”. */
function known(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
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
