import { isWalk } from '#graph/walks.ts'
import { CONTRACTS, isReadName, READ_NAMES } from '#model/contracts.ts'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Statement } from './statement.ts'
import { toStatement } from './statement.ts'

/** The statements that are not reads: briefings, the primitives of walks, what rankings keep, the audit of a set, sources by id, the schema, whole datasets, the steps of a change. */
const STEPS = [
  'audited',
  'briefing/delete',
  'briefing/hold',
  'briefing/list',
  'briefing/put',
  'briefing/read',
  'dataset/entities',
  'dataset/entity-page',
  'dataset/hashes',
  'dataset/id-page',
  'dataset/list',
  'dataset/relation-page',
  'dataset/relations',
  'dataset/source-page',
  'dataset/sources',
  'kept',
  'schema/await-indexes',
  'schema/briefing-id',
  'schema/census',
  'schema/census-id',
  'schema/citing',
  'schema/dataset-id',
  'schema/drop-entity-tokens',
  'schema/entities',
  'schema/entity-folded',
  'schema/entity-id',
  'schema/entity-named',
  'schema/entity-search',
  'schema/fold',
  'schema/leading',
  'schema/mark',
  'schema/pincite-id',
  'schema/restate',
  'schema/source-id',
  'schema/standings',
  'schema/survey',
  'sources',
  'walk/begin',
  'walk/frontier',
  'walk/join',
  'walk/meet',
  'walk/meet-through',
  'walk/near',
  'write/census',
  'write/create-entities',
  'write/create-relations',
  'write/delete-dataset',
  'write/delete-entities',
  'write/delete-relations',
  'write/delete-sources',
  'write/hold',
  'write/put-census',
  'write/put-citing',
  'write/put-dataset',
  'write/put-notes',
  'write/put-sources',
  'write/touched-entities',
  'write/touched-relations',
  'write/touched-sources',
  'write/update-entities',
  'write/update-relations'
] as const
export type Step = (typeof STEPS)[number]

/** Every statement that the store can ever send, by name: reads in camel case, then steps. */
export type Statements = ReadonlyMap<string, Statement>

const FOLDER = fileURLToPath(new URL('../../../cypher', import.meta.url))

/**
 * Loads `cypher/`. A RangeError refuses a read without a file, a file without a read, an `about` that differs
 * from the contract's, and a header that does not match its statement.
 */
export function loadStatements(folder = FOLDER): Statements {
  const found = new Map(
    filesIn(folder).map((file) => {
      const name = toName(file)
      return [name, toStatement(name, readFileSync(path.join(folder, file), 'utf8'))] as const
    })
  )
  const wanted: readonly string[] = [...READ_NAMES.filter((name) => !isWalk(name)), ...STEPS]
  for (const name of wanted) {
    if (!found.has(name)) throw new RangeError(`cypher/ has no statement for ${name}`)
  }
  for (const { name, about } of found.values()) {
    if (!wanted.includes(name)) throw new RangeError(`cypher/ has a statement that nothing asks for: ${name}`)
    if (isReadName(name) && about !== CONTRACTS[name].about) {
      throw new RangeError(`cypher/${name}: its first line must be “${CONTRACTS[name].about}”`)
    }
  }
  return found
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.cypher'))
    .toSorted()
}

/** `what-changed.cypher` holds the read `whatChanged`; a step is named by its path. */
function toName(file: string): string {
  const stem = file.slice(0, -'.cypher'.length)
  return stem.includes('/') ? stem : stem.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
