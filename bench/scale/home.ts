import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import neo4j from 'neo4j-driver'
import type { LocalConnection } from '../../server/store/neo4j/local/connection.ts'
import { readLocalConnection } from '../../server/store/neo4j/local/connection.ts'
import { localHome } from '../../server/store/neo4j/local/settings.ts'
import { openNeo4j } from '../../server/store/neo4j/store.ts'
import { BETWEEN } from './csv.ts'
import { FILES, writeFiles } from './files.ts'
import type { World } from './world.ts'

/** Raise this when worlds are generated differently, so that older homes are rebuilt. */
const DRAWN = 1

/** Memory of the server and the import: as much as a machine with 8 GB can spare. */
const MEMORY = { PINCITE_NEO4J_HEAP: '2g', PINCITE_NEO4J_PAGECACHE: '3g' }

/** Bytes of disk for each relation while both its files and its database exist. */
const BYTES_A_RELATION = 4_000
const SCHEMA_MS = 600_000

const LOCAL = 'server/store/neo4j/local/run.ts'

/** A separate Neo4j that holds one world, with its own folder and port. */
export type Home = { folder: string; env: NodeJS.ProcessEnv; world: World }

/** The home of a world, inside that of the local Neo4j; creates nothing yet. */
export function homeOf(world: World, name = String(world.entities)): Home {
  const folder = path.join(localHome(process.env, process.cwd()), 'scale', name)
  // with an empty port, the next free one is taken
  const own = { PINCITE_NEO4J_HOME: folder, PINCITE_NEO4J_PORT: '', PINCITE_NEO4J_WITH: 'java' }
  return { folder, env: { ...process.env, ...MEMORY, ...own }, world }
}

/**
 * Starts the Neo4j of a home. If the world is not there yet, it is built first: CSV, bulk import, schema.
 * Throws where the disk is too small, or Neo4j or the import fails.
 */
export async function openHome(home: Home, say: (line: string) => void): Promise<LocalConnection> {
  const { folder, world } = home
  const made = path.join(folder, 'made')
  const hash = fingerprint(world)
  if (!existsSync(made) || (await readFile(made, 'utf8')) !== hash) {
    await refuseSmallDisk(home)
    await rm(made, { force: true })
    // the first start sets up the jars, the settings and the password
    run(home, ['start'])
    run(home, ['stop'])
    await timed(say, 'CSV', () => writeFiles(world, hash, path.join(folder, 'import'), say))
    await timed(say, 'import', async () => importFiles(home))
    const connection = await startHome(home)
    await timed(say, 'schema', () => makeSchema(connection))
    await writeFile(made, hash)
    return connection
  }
  return startHome(home)
}

async function startHome(home: Home): Promise<LocalConnection> {
  run(home, ['start'])
  const connection = await readLocalConnection(home.folder)
  if (!connection) throw new Error(`${home.folder} has no connection.`)
  return connection
}

/** Stops the Neo4j of a home; its data stays for the next time. */
export function closeHome(home: Home): void {
  run(home, ['stop'])
}

function run({ env }: Home, words: string[]): void {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', LOCAL, ...words], {
    env,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (status !== 0) throw new Error(`Neo4j would not ${words.join(' ')}.`)
}

function importFiles({ folder, env }: Home): void {
  const file = (name: string) => path.join(folder, 'import', name)
  const words = [
    '-cp',
    path.join(folder, 'lib', '*'),
    'org.neo4j.cli.AdminTool',
    ...'database import full neo4j --overwrite-destination --id-type=string'.split(' '),
    `--array-delimiter=${codeOf(BETWEEN)}`,
    ...FILES.nodes.map((name) => `--nodes=${file(name)}`),
    ...FILES.relations.map((name) => `--relationships=${file(name)}`)
  ]
  const java = env['JAVA_HOME'] ? path.join(env['JAVA_HOME'], 'bin', 'java') : 'java'
  const conf = { NEO4J_HOME: folder, NEO4J_CONF: path.join(folder, 'conf'), HEAP_SIZE: '2g' }
  const { status, stdout, stderr } = spawnSync(java, words, {
    env: { ...env, ...conf },
    cwd: folder,
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(`The import failed.\n${stdout.slice(-2_000)}\n${stderr.slice(-2_000)}`)
}

/** The bulk import drops empty lists; the store writes them. */
const EMPTY_LISTS = [
  'MATCH (d:Dataset) SET d.uses = coalesce(d.uses, [])',
  `MATCH (s:Source) WHERE s.entities IS NOT NULL OR s.relations IS NOT NULL
   SET s.entities = coalesce(s.entities, []), s.relations = coalesce(s.relations, [])`
]

/** Sets up the database as the store does and marks it as seeded, so that no server seeds it. */
async function makeSchema({ uri, user, password, database }: LocalConnection): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  for (const text of EMPTY_LISTS) await driver.executeQuery(text, {}, { database })
  await driver.close()
  const opening = { uri, user, password, database, writeDeadline: SCHEMA_MS }
  const store = await openNeo4j({ ...opening, adopt: true, seed: async () => [] })
  await store.close()
}

async function refuseSmallDisk({ folder, world }: Home): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { bavail, bsize } = statfsSync(folder)
  const needed = world.relations * BYTES_A_RELATION
  if (bavail * bsize < needed) {
    throw new Error(`${folder} needs ${Math.ceil(needed / 1e9)} GB of disk, of which there is less.`)
  }
}

async function timed(say: (line: string) => void, what: string, act: () => Promise<void>): Promise<void> {
  const begun = performance.now()
  await act()
  say(`${what}: ${((performance.now() - begun) / 1_000).toFixed(0)} s`)
}

function fingerprint({ entities, relations, seed }: World): string {
  return createHash('sha256').update([DRAWN, entities, relations, seed].join(' ')).digest('hex')
}

/** A character in the form that Neo4j's import takes on the command line. */
function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
