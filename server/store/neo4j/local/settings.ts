import path from 'node:path'
import { z } from 'zod'
import { Obstacle } from './obstacle.ts'

/** Bolt's usual port, and ours unless something else has it. */
export const DEFAULT_PORT = 7687

const unsetIfEmpty = (value: unknown) => (value === '' ? undefined : value)
const memory = z.string().regex(/^[1-9]\d*[kmg]$/i, 'must be a size such as 512m or 2g')

const Environment = z.object({
  PINCITE_NEO4J_HOME: z.preprocess(unsetIfEmpty, z.string().optional()),
  PINCITE_NEO4J_PORT: z.preprocess(unsetIfEmpty, z.coerce.number().int().min(1).max(65535).optional()),
  PINCITE_NEO4J_HEAP: z.preprocess(unsetIfEmpty, memory.default('2g')),
  PINCITE_NEO4J_PAGECACHE: z.preprocess(unsetIfEmpty, memory.default('128m')),
  PINCITE_NEO4J_WITH: z.preprocess(unsetIfEmpty, z.enum(['docker', 'java']).optional())
})

/** What the local Neo4j is started with; `port` and `engine` are null unless asked for. */
export interface LocalSettings {
  /** Absolute folder of jars, configuration, data, logs and password. */
  home: string
  port: number | null
  /** Largest Java heap, as Neo4j writes sizes: `2g`. */
  heap: string
  /** Page cache, as Neo4j writes sizes: `128m`. */
  pageCache: string
  engine: 'docker' | 'java' | null
}

/** The home folder of the local Neo4j: `PINCITE_NEO4J_HOME`, else `.neo4j` under the project's root. */
export function localHome(env: NodeJS.ProcessEnv, root: string): string {
  return path.resolve(root, env['PINCITE_NEO4J_HOME'] || '.neo4j')
}

/** Reads the settings from the environment; an Obstacle names every variable that cannot be used. */
export function readLocalSettings(env: NodeJS.ProcessEnv, root: string): LocalSettings {
  const read = Environment.safeParse(env)
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Obstacle(`The environment cannot be used:\n  ${faults.join('\n  ')}`, { cause: read.error })
  }
  return {
    home: localHome(env, root),
    port: read.data.PINCITE_NEO4J_PORT ?? null,
    heap: read.data.PINCITE_NEO4J_HEAP,
    pageCache: read.data.PINCITE_NEO4J_PAGECACHE,
    engine: read.data.PINCITE_NEO4J_WITH ?? null
  }
}
