import { latestDay } from '#model/dates.ts'
import type { ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import type { Mark } from '#model/status.ts'
import type { CslItem } from '../../server/export/csl.ts'
import { SCHEMATA } from '../../server/export/ftm-schemata.ts'
import type { Lists } from './extracted.ts'

/** The sort and the id that an id of FollowTheMoney stands for. */
export function fromFtmId(ftm: string): { sort: string; id: string } {
  const dot = ftm.indexOf('.')
  const id = ftm.slice(dot + 1).replaceAll(/\.x([0-9a-f]+)z/g, (_, hex: string) => {
    return String.fromCodePoint(Number.parseInt(hex, 16))
  })
  return { sort: ftm.slice(0, dot), id }
}

/** Reads Cytoscape JSON back. */
export function readCytoscape(text: string): Lists {
  const file = JSON.parse(text) as {
    elements: Record<'nodes' | 'edges', { data: Record<string, unknown> }[]>
    data: { sources: ShownSource[] }
  }
  const none = { decision: null, role: null, start: null, end: null }
  return {
    entities: file.elements.nodes.map(({ data: { label, ...entity } }) => {
      expect(label).toBe(entity['name'])
      return { start: null, end: null, place: null, ...entity } as ShownEntity
    }),
    relations: file.elements.edges.map(({ data }) => {
      const { source, target, standing_since, interaction, ...more } = data
      const { label: _, standing: __, citations: ___, ...rest } = more
      expect(interaction).toBe(rest['type'])
      const since = latestDay(String(standing_since))
      return { ...none, ...rest, from: source, to: target, since } as ShownRelation
    }),
    sources: file.data.sources
  }
}

/** Reads the sources of CSL-JSON back. */
export function readCsl(text: string): Lists {
  const items = JSON.parse(text) as CslItem[]
  const sources = items.map(({ id, title, publisher, URL: url, note, custom, ...item }) => ({
    ...custom.pincite,
    id,
    title,
    publisher: publisher ?? item['container-title'] ?? '',
    url: url ?? null,
    note: note ?? null
  }))
  return { entities: [], relations: [], sources }
}

type Ftm = { id: string; schema: string; properties: Record<string, string[]> }

/** Reads FollowTheMoney entities back, as far as they say what ours do. */
export function readFtm(text: string): Lists {
  const lists: Lists = { entities: [], relations: [], sources: [] }
  for (const line of text.split('\n').filter(Boolean)) {
    const { id: key, properties } = JSON.parse(line) as Ftm
    const { sort, id } = fromFtmId(key)
    const first = (name: string): string | null => properties[name]?.[0] ?? null
    if (sort === 'source') lists.sources.push(toSource(id, first, properties))
    if (sort === 'entity') lists.entities.push(toEntity(id, first, properties))
    if (sort === 'relation') lists.relations.push(toRelation(id, first, properties))
  }
  return lists
}

type First = (name: string) => string | null

function toSource(id: string, first: First, properties: Ftm['properties']): ShownSource {
  return {
    id,
    title: first('title'),
    kind: first('keywords'),
    publisher: first('publisher'),
    date: first('publishedAt'),
    url: first('sourceUrl'),
    archiveUrl: properties['sourceUrl']?.[1] ?? null,
    accessed: first('retrievedAt'),
    note: first('notes')
  } as ShownSource
}

function toEntity(id: string, first: First, properties: Ftm['properties']): ShownEntity {
  const kind = first('keywords') as ShownEntity['kind']
  const { start, end } = SCHEMATA[kind]
  const docket = first('caseNumber')
  return {
    id,
    kind,
    name: first('name') ?? '',
    aliases: properties['alias'] ?? [],
    summary: first('summary') ?? '',
    identifiers: docket === null ? {} : { docket },
    start: start === undefined ? null : first(start),
    end: end === undefined ? null : first(end),
    place: null,
    cites: (properties['proof'] ?? []).map((one) => ({ source: fromFtmId(one).id, pin: null, dataset: '' })),
    datasets: []
  }
}

const ENDS = ['subject', 'party', 'director', 'agent', 'asset', 'document']
const OTHERS = ['object', 'case', 'organization', 'client', 'owner', 'entity']

function toRelation(id: string, first: First, properties: Ftm['properties']): ShownRelation {
  const end = (names: readonly string[]) =>
    names.flatMap((name) => properties[name] ?? []).map((one) => fromFtmId(one).id)[0]
  const mark = first('status') as Mark
  return {
    id,
    type: first('recordId')?.split('/')[1],
    from: end(ENDS),
    to: end(OTHERS),
    role: null,
    start: first('startDate'),
    end: first('endDate'),
    summary: first('summary') ?? '',
    status: mark === 'disputed' ? 'alleged' : mark === 'set-aside' ? 'dismissed' : mark,
    mark,
    decision: null,
    since: first('date') ?? '',
    assertions: []
  } as ShownRelation
}
