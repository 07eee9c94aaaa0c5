import type { GraphStore } from '../../../server/store/store.ts'
import { localHome } from '../../../server/store/neo4j/local/settings.ts'
import type { OpeningNeo4j } from '../../../server/store/neo4j/store.ts'
import { openNeo4j } from '../../../server/store/neo4j/store.ts'
import { neo4jConnection } from '../../support/neo4j-place.ts'
import type { Driver } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Opens a store on the Neo4j of the tests. */
export async function openTestStore(settings: Partial<OpeningNeo4j> = {}): Promise<GraphStore> {
  return openNeo4j({ ...(await neo4jConnection()), ...settings })
}

/** Asks the Neo4j of the tests behind the store's back. */
async function withDriver<T>(act: (driver: Driver) => Promise<T>): Promise<T> {
  const { uri, user, password } = await neo4jConnection()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    return await act(driver)
  } finally {
    await driver.close()
  }
}

/** The rows of one statement, sent behind the store's back. */
export async function rowsOf(text: string): Promise<Record<string, unknown>[]> {
  const { database } = await neo4jConnection()
  return withDriver(async (driver) => {
    const { records } = await driver.executeQuery(text, {}, { database })
    return records.map((record) => record.toObject())
  })
}

/** Empties the database of the tests, marks and all. */
export async function wipe(): Promise<void> {
  await rowsOf('MATCH (n) DETACH DELETE n')
}

/** The process id of the Neo4j that `npm run neo4j` started. */
export async function testPid(): Promise<number> {
  const file = join(localHome(process.env, process.cwd()), 'run', 'neo4j.pid')
  return Number((await readFile(file, 'utf8')).trim())
}
