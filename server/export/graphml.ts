import { toAbout } from './about.ts'
import { citedRelations } from './citations.ts'
import type { Extract } from './extract.ts'
import type { Field } from './fields.ts'
import { entityFields, NO_ENTITY, NO_RELATION, relationFields } from './fields.ts'
import type { Loss } from './loss.ts'
import { asText, changedTexts, FLAT, UNION } from './loss-rules.ts'
import { toJson, toXml, xmlSafe } from './text.ts'

/** What GraphML (http://graphml.graphdrawing.org) cannot say: its values are flat. */
export const GRAPHML_LOSSES: Loss[] = [
  UNION,
  ...FLAT,
  asText(
    'relation',
    'start, end',
    'Uncertain dates are EDTF texts, which most programs do not read as dates.',
    ({ start, end }) => start !== null || end !== null
  ),
  {
    record: 'source',
    field: '',
    how: 'as text',
    words: 'Sources stand as JSON in one value of the graph; each relation also names its own in “citations”.'
  },
  ...changedTexts('Control characters, which XML has no way to write, become U+FFFD.', xmlSafe)
]

/** An extract as GraphML. */
export async function* writeGraphml(extract: Extract): AsyncIterable<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    ...keys('node', entityFields(NO_ENTITY)),
    ...keys('edge', relationFields(NO_RELATION)),
    '<key id="graph-sources" for="graph" attr.name="sources" attr.type="string"/>\n',
    `<graph id="pincite" edgedefault="directed"><desc>${toXml(toAbout(extract))}</desc>\n`
  ].join('')
  for await (const batch of extract.entities()) {
    yield batch
      .map((entity) => `<node id="${toXml(entity.id)}">${data('node', entityFields(entity))}</node>\n`)
      .join('')
  }
  for await (const batch of citedRelations(extract)) {
    yield batch
      .map((cited) => {
        const { id, from, to } = cited.relation
        const ends = `source="${toXml(from)}" target="${toXml(to)}"`
        return `<edge id="${toXml(id)}" ${ends}>${data('edge', relationFields(cited))}</edge>\n`
      })
      .join('')
  }
  yield '<data key="graph-sources">['
  let first = true
  for await (const batch of extract.sources()) {
    yield `${first ? '' : ','}${batch.map((source) => toXml(toJson(source))).join(',')}`
    first = false
  }
  yield ']</data>\n</graph>\n</graphml>\n'
}

function data(of: 'node' | 'edge', fields: readonly Field[]): string {
  return fields
    .map(({ name, value }) => (value === null ? '' : `<data key="${of}-${name}">${toXml(value)}</data>`))
    .join('')
}

function keys(of: 'node' | 'edge', fields: readonly Field[]): string[] {
  return fields.map(
    ({ name, about }) =>
      `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="string"><desc>${toXml(about)}</desc></key>\n`
  )
}
