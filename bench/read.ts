import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CONTRACTS } from '#model/contracts.ts'
import type { Params } from '#model/contracts.ts'
import neo4j from 'neo4j-driver'
import { readLocalConnection } from '../server/store/neo4j/local/connection.ts'
import { localHome } from '../server/store/neo4j/local/settings.ts'
import { READS } from '../server/store/neo4j/reads.ts'
import { bind } from '../server/store/neo4j/statement.ts'
import { loadStatements } from '../server/store/neo4j/statements.ts'

/** A read over HTTP against the bare statement through the driver, in turns, in one run. Reads only. */
const ROUNDS = Number(process.argv[2] ?? 120)
const WARM = 20
const agent = new Agent({ keepAlive: true })

type Got = { ms: number; status: number; etag: string; bytes: number }

function fetchRead(url: string, headers: Record<string, string> = {}): Promise<Got> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => {
        const etag = response.headers.etag ?? ''
        resolve({ ms: performance.now() - begun, status: response.statusCode ?? 0, etag, bytes })
      })
    }).on('error', reject)
  })
}

function quantile(values: readonly number[], at: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * at)] ?? Number.NaN
}

/** Each round asks about another day, so that no answer comes from a cache. */
function dayOf(round: number): string {
  return new Date(Date.UTC(2026, 8, 1) + round * 86_400_000).toISOString().slice(0, 10)
}

const connection = await readLocalConnection(localHome(process.env, process.cwd()))
if (!connection) throw new Error('There is no Neo4j to measure. Start one with “npm run neo4j”.')
const folder = await mkdtemp(join(tmpdir(), 'pincite-bench-'))
const environment = {
  ...process.env,
  PORT: '0',
  PINCITE_STORE: 'neo4j',
  PINCITE_DATA: folder,
  PINCITE_LOG: 'silent'
}
const server = spawn(process.execPath, ['server/pincite.mjs', 'serve'], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit']
})
const base = await new Promise<string>((resolve) => {
  server.stdout.on('data', (text: Buffer) => {
    const address = /http:\/\/[\d.]+:\d+/.exec(text.toString())?.[0]
    if (address) resolve(address)
  })
})
const { uri, user, password, database } = connection
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
const statements = loadStatements()

async function bare(values: Record<string, unknown>): Promise<number> {
  const statement = statements.get('neighbors')
  if (!statement) throw new Error('no statement')
  const begun = performance.now()
  await driver.executeQuery(statement.text, bind(statement, values), { database, routing: 'READ' })
  return performance.now() - begun
}

const table: Record<string, string | number>[] = []
for (const [what, id, limit] of [
  ['one row', 'nm-v-meta', 1],
  ['some 200 elements', 'meta-platforms', 300],
  ['a hub', 'section-230', 300]
] as const) {
  const http: number[] = []
  const plain: number[] = []
  const again: number[] = []
  let bytes = 0
  for (let round = -WARM; round < ROUNDS; round++) {
    const asOf = dayOf(round + WARM)
    const params: Params<'neighbors'> = CONTRACTS.neighbors.params.parse({ id, limit, asOf })
    const url = `${base}/api/neighbors?id=${id}&limit=${limit}&asOf=${asOf}`
    const values = READS.neighbors.values(params) ?? {}
    const first = round % 2 === 0 ? await bare(values) : null
    const got = await fetchRead(url)
    const second = first ?? (await bare(values))
    const repeat = await fetchRead(url, { 'If-None-Match': got.etag })
    if (got.status !== 200 || repeat.status !== 304) throw new Error(`${got.status} ${repeat.status}`)
    if (round < 0) continue
    bytes = got.bytes
    http.push(got.ms)
    plain.push(second)
    again.push(repeat.ms)
  }
  table.push({
    what,
    'bare p50 ms': quantile(plain, 0.5).toFixed(1),
    'HTTP p50 ms': quantile(http, 0.5).toFixed(1),
    'HTTP p95 ms': quantile(http, 0.95).toFixed(1),
    'HTTP ÷ bare': (quantile(http, 0.5) / quantile(plain, 0.5)).toFixed(2),
    '304 ÷ HTTP': (quantile(again, 0.5) / quantile(http, 0.5)).toFixed(2),
    bytes
  })
}
console.table(table)
await driver.close()
server.kill('SIGTERM')
agent.destroy()
await rm(folder, { recursive: true, force: true })
