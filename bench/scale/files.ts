import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import type { Citing } from '#graph/citing.ts'
import { noteCiting } from '#graph/citing.ts'
import { byCodePoint } from '#model/id.ts'
import neo4j from 'neo4j-driver'
import {
  toDatasetProperties,
  toEntityRow,
  toHeld,
  toRelationRow,
  toSourceRow
} from '../../server/store/neo4j/records.ts'
import type { Columns } from './csv.ts'
import { toHeader, toLine } from './csv.ts'
import { relationsOf } from './relations.ts'
import type { World } from './world.ts'
import { entitiesOf, headOf, sourcesOf } from './world.ts'

const KEPT: Columns = [
  ['datasets:string[]', 'datasets'],
  ['parts:string[]', 'parts']
]
const TEXTS = (...keys: string[]) => keys.map((key) => [key, key] as const)

const ENTITY: Columns = [
  ['id:ID(entity)', 'id'],
  [':LABEL', 'labels'],
  ...TEXTS('kind', 'name', 'folded', 'summary', 'docket', 'start', 'end', 'place', 'json'),
  ['tokens:string[]', 'tokens'],
  ['cites:string[]', 'cites'],
  ...KEPT
]
const SOURCE: Columns = [
  ['id:ID(source)', 'id'],
  [':LABEL', 'labels'],
  ...TEXTS('json'),
  ['relations:string[]', 'relations'],
  ['entities:string[]', 'entities'],
  ...KEPT
]
const DATASET: Columns = [
  ['id:ID(dataset)', 'id'],
  [':LABEL', 'labels'],
  ...TEXTS('title', 'description', 'licence', 'beginnings', 'hash'),
  ['uses:string[]', 'uses'],
  ...['precedence', 'entities', 'relations', 'sources'].map((key) => [`${key}:long`, key] as const)
]
const RELATION: Columns = [
  [':START_ID(entity)', 'from'],
  [':END_ID(entity)', 'to'],
  [':TYPE', 'type'],
  ...TEXTS('id', 'role', 'start', 'end', 'summary'),
  ['weight:long', 'weight'],
  ...['days', 'marks', 'statuses', 'sources', 'assertions'].map((key) => [`${key}:string[]`, key] as const),
  ...KEPT
]

/** The files of a world, by what they hold. */
export const FILES = {
  nodes: ['entities.csv', 'sources.csv', 'dataset.csv'],
  relations: ['relations.csv']
} as const

/** Characters gathered before they are written. */
const CHUNK = 1 << 20
const PROGRESS_MS = 5_000

type Say = (line: string) => void
type Row = Record<string, unknown>

/**
 * Writes a world as CSV, record by record, with the functions that make the properties for the store's own
 * import. Its dataset gets the fingerprint given, as there is no dataset file.
 */
export async function writeFiles(world: World, hash: string, folder: string, say: Say): Promise<void> {
  const citing: Citing = new Map()
  const write = (name: string, columns: Columns, rows: Iterable<Row>, most: number) =>
    writeFile(path.join(folder, name), columns, rows, (done) => say(`  ${name}: ${done} of ${most}`))
  await write('entities.csv', ENTITY, entityRows(world, citing), world.entities)
  await write('relations.csv', RELATION, relationRows(world, citing), world.relations)
  await write('sources.csv', SOURCE, sourceRows(world, citing), world.sources)
  const counts = {
    entities: neo4j.int(world.entities),
    relations: neo4j.int(world.relations),
    sources: neo4j.int(world.sources)
  }
  const dataset = { ...toDatasetProperties(headOf(world), hash), ...counts, labels: ['Dataset'] }
  await write('dataset.csv', DATASET, [dataset], 1)
}

function* entityRows(world: World, citing: Citing): Generator<Row> {
  for (const entity of entitiesOf(world)) {
    const { id, cites } = entity
    noteCiting(
      citing,
      'entities',
      id,
      cites.map(({ source }) => source)
    )
    const { label, properties } = toEntityRow([toHeld(world.id, entity)])
    yield { ...properties, labels: ['Entity', label] }
  }
}

function* relationRows(world: World, citing: Citing): Generator<Row> {
  for (const relation of relationsOf(world)) {
    const { id, assertions } = relation
    noteCiting(
      citing,
      'relations',
      id,
      assertions.map(({ source }) => source)
    )
    const { type, from, to, properties } = toRelationRow([toHeld(world.id, relation)])
    yield { ...properties, type, from, to }
  }
}

function* sourceRows(world: World, citing: Citing): Generator<Row> {
  for (const source of sourcesOf(world)) {
    const { relations, entities } = citing.get(source.id) ?? { relations: null, entities: null }
    yield {
      ...toSourceRow([toHeld(world.id, source)]).properties,
      labels: ['Source'],
      relations: relations?.toSorted(byCodePoint),
      entities: entities?.toSorted(byCodePoint)
    }
  }
}

async function writeFile(
  file: string,
  columns: Columns,
  rows: Iterable<Row>,
  tell: (done: number) => void
): Promise<void> {
  const out = createWriteStream(file)
  let gathered = toHeader(columns)
  let done = 0
  let told = performance.now()
  for (const row of rows) {
    gathered += toLine(columns, row)
    done += 1
    if (gathered.length < CHUNK) continue
    if (!out.write(gathered)) await once(out, 'drain')
    gathered = ''
    if (performance.now() - told < PROGRESS_MS) continue
    told = performance.now()
    tell(done)
  }
  out.end(gathered)
  await finished(out)
  tell(done)
}
