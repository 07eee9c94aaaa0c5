import { parseArgs } from 'node:util'
import { openGraph } from './scale/embedded.ts'
import type { Line } from './scale/ground.ts'
import { closeHome, homeOf, openHome } from './scale/home.ts'
import { openWorld } from './scale/neo4j.ts'
import { neighborsLines } from './scale/neighbors.ts'
import { pathsLines } from './scale/paths.ts'
import { relatedLines } from './scale/related.ts'
import { searchLines } from './scale/search.ts'
import { worldOf } from './scale/world.ts'

/** The reads of a large generated world against the plainest thing its store can do, in turns, in one run. */
const PARTS = ['neighbors', 'paths', 'search', 'related'] as const
const MOST_EMBEDDED = 300_000

type Opened = Omit<Awaited<ReturnType<typeof openWorld>>, 'close'>

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string', default: '1m' },
    store: { type: 'string' },
    bare: { type: 'string' },
    keep: { type: 'boolean', default: false }
  }
})
const entities = toNumber(values.scale)
const store = values.store ?? (entities > MOST_EMBEDDED ? 'neo4j' : 'embedded')
const chosen = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part))
const bare = values.bare ?? store
const known = [store, bare].every((name) => ['neo4j', 'embedded'].includes(name))
if (!entities || !known || (bare !== store && bare !== 'neo4j') || chosen.length === 0) {
  console.error(
    `npm run bench -- --scale 100k|300k|1m [--store embedded|neo4j] [--bare neo4j] [--keep] [${PARTS.join(' ')}]`
  )
  process.exit(2)
}
const world = worldOf(entities)
console.log(`${world.entities} entities, ${world.relations} relations, ${store}; bare: ${bare}`)
await (bare === 'neo4j' ? measureBesideNeo4j() : measure(memory()))

/** Our reads of either store beside the bare statements of a Neo4j that holds the same world. */
async function measureBesideNeo4j(): Promise<void> {
  const home = homeOf(world)
  const opened = await openWorld(world, await openHome(home, console.log))
  try {
    await measure(store === 'neo4j' ? opened : { ...memory(), bare: opened.bare })
  } finally {
    await opened.close()
    if (!values.keep) closeHome(home)
  }
}

function memory(): ReturnType<typeof openGraph> {
  const opened = openGraph(world)
  console.log(opened.about)
  return opened
}

async function measure(opened: Opened): Promise<void> {
  const lines: Record<(typeof PARTS)[number], () => Promise<Line[]>> = {
    neighbors: () => neighborsLines(opened),
    paths: () => pathsLines(opened),
    search: () => searchLines(opened),
    related: () => relatedLines(opened, opened.exhaustive)
  }
  for (const part of chosen) console.table(await lines[part]())
}

/** `300k` as a number. */
function toNumber(size: string): number {
  const [, digits = '0', unit = ''] = /^(\d+)([km]?)$/i.exec(size) ?? []
  return Number(digits) * 1_000 ** ['', 'k', 'm'].indexOf(unit.toLowerCase())
}
