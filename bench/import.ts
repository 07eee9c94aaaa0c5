import { checkDataset } from '#model/check.ts'
import type { Dataset } from '#model/dataset.ts'
import { toText } from '#model/dataset.ts'
import type { Driver } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import type { LocalConnection } from '../server/store/neo4j/local/connection.ts'
import { readLocalConnection } from '../server/store/neo4j/local/connection.ts'
import { localHome } from '../server/store/neo4j/local/settings.ts'
import { toEntityRow, toHeld, toRelationRow, toSourceRow } from '../server/store/neo4j/records.ts'
import type { Statements } from '../server/store/neo4j/statements.ts'
import { loadStatements } from '../server/store/neo4j/statements.ts'
import { openNeo4j } from '../server/store/neo4j/store.ts'
import type { GraphStore } from '../server/store/store.ts'
import { generateDataset } from './generate.ts'

const ENTITIES = Number(process.argv[2] ?? 20_000)
const RELATIONS = Number(process.argv[3] ?? 100_000)
const PAIRS = Number(process.argv[4] ?? 5)
const BATCH = 5_000

type Sent = { text: string; batches: object[][] }

/** The same Cypher as ours with the batches made beforehand, as a careful script would do it. */
function toBare(dataset: Dataset, statements: Statements): Sent[] {
  const text = (name: string) => statements.get(name)?.text ?? ''
  const { id } = dataset
  return [
    {
      text: text('write/put-sources'),
      batches: inFives(dataset.sources.map((it) => toSourceRow([toHeld(id, it)])))
    },
    {
      text: text('write/create-entities'),
      batches: inFives(dataset.entities.map((it) => toEntityRow([toHeld(id, it)])))
    },
    {
      text: text('write/create-relations'),
      batches: inFives(dataset.relations.map((it) => toRelationRow([toHeld(id, it)])))
    }
  ]
}

async function sendBare(driver: Driver, database: string, sent: readonly Sent[]): Promise<void> {
  const session = driver.session({ database })
  for (const { text, batches } of sent) {
    for (const rows of batches) await session.executeWrite(async (tx) => void (await tx.run(text, { rows })))
  }
  await session.close()
}

/** From the text of the file to the receipt, as `pincite load` does. */
async function importText(store: GraphStore, text: string): Promise<void> {
  const { dataset, problems } = checkDataset(JSON.parse(text), 'generated')
  if (!dataset) throw new Error(`${problems.length} problems`)
  await store.change({ do: 'put', dataset })
}

async function wipe(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database })
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await session.close()
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return (performance.now() - begun) / 1_000
}

async function measure(connection: LocalConnection): Promise<void> {
  const { uri, user, password, database } = connection
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const store = await openNeo4j(connection)
  if ((await store.ask('overview', {})).datasets.length > 0) {
    throw new Error(
      'This Neo4j holds datasets. The benchmark empties it: give it another one (PINCITE_NEO4J_HOME).'
    )
  }
  const dataset = generateDataset('generated', ENTITIES, RELATIONS)
  const text = toText(dataset)
  const bare = toBare(dataset, loadStatements())
  const rows: Record<string, number>[] = []
  for (let pair = -1; pair < PAIRS; pair++) {
    const turns = { bare: () => sendBare(driver, database, bare), first: () => importText(store, text) }
    const row: Record<string, number> = {}
    const names = ['bare', 'first'] as const
    for (const name of pair % 2 === 0 ? names : names.toReversed()) {
      await wipe(driver, database)
      row[name] = await seconds(turns[name])
      if (name === 'first') row['again'] = await seconds(() => importText(store, text))
    }
    // the first pair warms up both and is not counted
    if (pair >= 0) rows.push(row)
  }
  await wipe(driver, database)
  report(rows, text.length)
  await store.close()
  await driver.close()
}

function report(rows: readonly Record<string, number>[], characters: number): void {
  const of = (name: string) => rows.map((row) => row[name] ?? Number.NaN)
  const each = (over: string, under: string) => rows.map((row) => (row[over] ?? 0) / (row[under] ?? 1))
  const line = (what: string, values: readonly number[], unit: string, goal = '') => ({
    what,
    median: `${quantile(values, 0.5).toFixed(2)} ${unit}`,
    worst: `${Math.max(...values).toFixed(2)} ${unit}`,
    goal
  })
  console.log(
    `${ENTITIES} entities, ${RELATIONS} relations, ${(characters / 1e6).toFixed(0)} MB of JSON; ${rows.length} pairs`
  )
  console.table([
    line('bare UNWIND loop, batches of 5,000 made beforehand', of('bare'), 's'),
    line('import: read, check, unite, write', of('first'), 's'),
    line('the same again, unchanged', of('again'), 's'),
    line('rate of the import, bare = 1', each('bare', 'first'), '×', '≥ 0.75 ×'),
    line('first import ÷ the same again', each('first', 'again'), '×', '≥ 1.5 ×')
  ])
}

function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN
}

function inFives(rows: readonly object[]): object[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) =>
    rows.slice(i * BATCH, (i + 1) * BATCH)
  )
}

const connection = await readLocalConnection(localHome(process.env, process.cwd()))
if (connection) await measure(connection)
else console.error('There is no Neo4j to measure. Start one with “npm run neo4j”.')
