import type { Kind } from '#model/kinds.ts'
import type { ShownEntity, ShownSource } from '#model/shown.ts'
import { sourcesOf } from '#model/shown-relation.ts'
import { datedSince } from '#figure/words/dated.ts'
import { relationTag } from '#figure/words/sentence.ts'
import type { Cited } from './citations.ts'
import { citedRelations, toCitations } from './citations.ts'
import type { Extract } from './extract.ts'
import { dates, holding } from './ftm-dates.ts'
import { toFtmId } from './ftm-id.ts'
import { linkSchema, SCHEMATA } from './ftm-schemata.ts'
import { toJson } from './text.ts'

type Properties = Record<string, string[]>
type FtmEntity = { id: string; schema: string; properties: Properties }

/** An extract as FollowTheMoney entities (https://followthemoney.tech), one a line as JSON. */
export async function* writeFtm(extract: Extract): AsyncIterable<string> {
  for await (const batch of extract.sources()) yield lines(batch.map(toDocument))
  for await (const batch of extract.entities()) yield lines(batch.map(toThing))
  for await (const batch of citedRelations(extract)) {
    const ends = await extract.entitiesNamed(batch.flatMap(({ relation: { from, to } }) => [from, to]))
    const kindOf = (id: string): Kind => ends.get(id)?.kind ?? 'document'
    yield lines(batch.map((cited) => toLink(cited, kindOf)))
  }
}

function toDocument(source: ShownSource): FtmEntity {
  return {
    id: toFtmId('source', source.id),
    schema: 'Document',
    properties: given({
      title: [source.title],
      fileName: [source.title],
      keywords: [source.kind],
      publisher: [source.publisher],
      publishedAt: dates(source.date, 'start'),
      sourceUrl: [source.url, source.archiveUrl],
      retrievedAt: dates(source.accessed, 'start'),
      notes: [source.note]
    })
  }
}

function toThing(entity: ShownEntity): FtmEntity {
  const { schema, start, end } = SCHEMATA[entity.kind]
  const isPaper = schema === 'Document'
  return {
    id: toFtmId('entity', entity.id),
    schema,
    properties: given({
      name: [entity.name],
      ...(isPaper ? { title: [entity.name], fileName: [entity.name] } : {}),
      // programs call a note by its description
      ...(schema === 'Note' ? { description: [entity.name] } : {}),
      alias: entity.aliases,
      summary: [entity.summary],
      keywords: [entity.kind],
      ...(schema === 'CourtCase' ? { caseNumber: [entity.identifiers['docket'] ?? null] } : {}),
      ...(start === undefined ? {} : { [start]: dates(entity.start, 'start') }),
      ...(end === undefined ? {} : { [end]: dates(entity.end, 'end') }),
      proof: entity.cites.map(({ source }) => toFtmId('source', source))
    })
  }
}

function toLink(cited: Cited, kindOf: (id: string) => Kind): FtmEntity {
  const { relation, sources } = cited
  const { schema, from, to } = linkSchema(relation.type, kindOf(relation.from), kindOf(relation.to))
  const used = sourcesOf([relation]).flatMap((id) => sources.get(id) ?? [])
  return {
    id: toFtmId('relation', relation.id),
    schema,
    properties: given({
      [from]: [toFtmId('entity', relation.from)],
      [to]: [toFtmId('entity', relation.to)],
      role: [relation.role ?? relationTag(relation)],
      status: [relation.mark],
      summary: [relation.summary],
      description: [toCitations(cited), ...relation.assertions.flatMap(({ quote, note }) => [quote, note])],
      date: holding(datedSince(relation)),
      startDate: dates(relation.start, 'start'),
      endDate: dates(relation.end, 'end'),
      publisher: used.map(({ publisher }) => publisher),
      sourceUrl: used.map(({ url }) => url),
      proof: sourcesOf([relation]).map((id) => toFtmId('source', id)),
      recordId: [relation.id]
    })
  }
}

/** Properties with each value once; properties without values are left out. */
function given(properties: Record<string, readonly (string | null)[]>): Properties {
  const told = Object.entries(properties).map(([key, values]): [string, string[]] => [
    key,
    [...new Set(values.flatMap((value) => (value === null || value === '' ? [] : [value])))]
  ])
  return Object.fromEntries(told.filter(([, values]) => values.length > 0))
}

function lines(entities: readonly FtmEntity[]): string {
  return entities.map((entity) => `${toJson(entity)}\n`).join('')
}
