import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { CONTRACTS } from '#model/contracts.ts'
import type { ReadName } from '#model/contracts.ts'
import type { Driver } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import { openNeo4j } from '../server/store/neo4j/store.ts'
import type { GraphStore } from '../server/store/store.ts'
import { datasetOf } from './scale/dataset.ts'
import { closeHome, homeOf, openHome } from './scale/home.ts'
import { worldOf } from './scale/world.ts'

/** Whether the bulk import of `--scale` leaves to the letter what the store's own import writes. */
const ENTITIES = 2_000
const PATIENCE = { readDeadline: 60_000, writeDeadline: 300_000 }

const QUESTIONS: [ReadName, Record<string, unknown>][] = [
  ['overview', {}],
  ['search', { q: 'har' }],
  ['entity', { id: 'company-0' }],
  ['neighbors', { id: 'company-0' }],
  ['neighbors', { id: 'action-7', asOf: '2020-01-01' }],
  ['preview', { id: 'court-0' }],
  ['related', { id: 'action-7' }],
  ['compare', { left: 'action-7', right: 'action-8' }],
  ['paths', { from: ['person-300'], to: ['person-400'] }],
  ['chain', { id: 'action-200' }],
  ['timeline', { ids: ['action-7'] }],
  ['source', { id: 'source-3' }]
]

type Left = { nodes: unknown[]; relations: unknown[]; schema: unknown[]; answers: unknown[] }

async function rowsOf(driver: Driver, text: string): Promise<object[]> {
  const { records } = await driver.executeQuery(text, {}, { database: 'neo4j' })
  return records.map((record) => record.toObject())
}

/** Everything in a database, in order, except the fingerprint of a dataset, which is that of its file. */
async function leftIn(driver: Driver, store: GraphStore): Promise<Left> {
  const answers: unknown[] = []
  for (const [read, given] of QUESTIONS) {
    answers.push(await store.ask(read, CONTRACTS[read].params.parse(given)))
  }
  return {
    nodes: await rowsOf(
      driver,
      `MATCH (n) WITH n {.*, hash: null} AS properties, labels(n) AS labels
       RETURN labels, properties ORDER BY labels[0], properties.id`
    ),
    relations: await rowsOf(
      driver,
      `MATCH (a)-[r]->(b)
       RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties ORDER BY r.id`
    ),
    schema: await rowsOf(
      driver,
      `SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, state
       RETURN * ORDER BY name`
    ),
    answers
  }
}

const world = worldOf(ENTITIES)
const home = homeOf(world, 'alike')
await rm(path.join(home.folder, 'made'), { force: true })
const connection = await openHome(home, console.log)
const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password))
const opening = { ...connection, ...PATIENCE, adopt: true, seed: async () => [] }
const bulk = await openNeo4j(opening)
const byBulk = await leftIn(driver, bulk)
await bulk.close()
await rowsOf(driver, 'MATCH (n) DETACH DELETE n')
const plain = await openNeo4j(opening)
await plain.change({ do: 'put', dataset: datasetOf(world) })
const byStore = await leftIn(driver, plain)
await plain.close()
await driver.close()
closeHome(home)
await rm(home.folder, { recursive: true })

for (const part of ['schema', 'nodes', 'relations', 'answers'] as const) {
  assert.deepEqual(byBulk[part], byStore[part])
  console.log(`${part}: ${byStore[part].length}, alike`)
}
