import { EARLIEST, earliestDay, LATEST, latestDay } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import { toAbout } from './about.ts'
import { citedRelations } from './citations.ts'
import type { Extract } from './extract.ts'
import type { Field } from './fields.ts'
import { entityFields, NO_ENTITY, NO_RELATION, relationFields } from './fields.ts'
import type { Loss } from './loss.ts'
import { asText, changedTexts, FLAT, leftOut, UNION } from './loss-rules.ts'
import { toXml, xmlSafe } from './text.ts'

/** What GEXF 1.3 (https://gexf.net) cannot say. */
export const GEXF_LOSSES: Loss[] = [
  UNION,
  ...FLAT,
  asText(
    'relation',
    'start, end',
    'The time slider gets the first day that an uncertain start and the last day that an uncertain end may mean; the dates as given are texts.',
    ({ start, end }) => start !== null || end !== null
  ),
  leftOut(
    'source',
    'Sources are no records of their own: each relation names its own, with title, publisher, date, pincite and address, in “citations”.'
  ),
  ...changedTexts('Control characters, which XML has no way to write, become U+FFFD.', xmlSafe)
]

/** An extract as GEXF 1.3, with time. */
export async function* writeGexf(extract: Extract): AsyncIterable<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
    `<meta><creator>Pincite</creator><description>${toXml(toAbout(extract))}</description></meta>\n`,
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n',
    attributes('node', entityFields(NO_ENTITY)),
    attributes('edge', relationFields(NO_RELATION)),
    '<nodes>\n'
  ].join('')
  for await (const batch of extract.entities()) {
    yield batch
      .map((entity) => {
        const start = `<node id="${toXml(entity.id)}" label="${toXml(entity.name)}"${spell(entity)}>`
        return `${start}${values(entityFields(entity))}</node>\n`
      })
      .join('')
  }
  yield '</nodes>\n<edges>\n'
  for await (const batch of citedRelations(extract)) {
    yield batch
      .map((cited) => {
        const { id, from, to } = cited.relation
        const ends = `source="${toXml(from)}" target="${toXml(to)}" kind="${kindOf(cited.relation)}" type="directed"`
        return `<edge id="${toXml(id)}" ${ends}${spell(cited.relation)}>${values(relationFields(cited))}</edge>\n`
      })
      .join('')
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

/** Gephi makes one edge of all that join the same two nodes and are of one kind. */
function kindOf({ id, type }: ShownRelation): string {
  const nth = id.split('/')[3]
  return nth === undefined ? type : `${type}/${nth}`
}

function values(fields: readonly Field[]): string {
  const told = fields.map(({ name, value }) =>
    value === null ? '' : `<attvalue for="${name}" value="${toXml(value)}"/>`
  )
  return `<attvalues>${told.join('')}</attvalues>`
}

/** The first to the last day that the dates may mean; nothing where they contradict each other. */
function spell({ start, end }: { start: string | null; end: string | null }): string {
  const from = start === null ? EARLIEST : earliestDay(start)
  const to = end === null ? LATEST : latestDay(end)
  if (from > to) return ''
  return `${from === EARLIEST ? '' : ` start="${from}"`}${to === LATEST ? '' : ` end="${to}"`}`
}

function attributes(of: 'node' | 'edge', fields: readonly Field[]): string {
  const declared = fields.map(({ name }) => `<attribute id="${name}" title="${name}" type="string"/>\n`)
  return `<attributes class="${of}">\n${declared.join('')}</attributes>\n`
}
