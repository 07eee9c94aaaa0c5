import { readLocalConnection } from '../../server/store/neo4j/local/connection.ts'
import { openNeo4j } from '../../server/store/neo4j/store.ts'
import type { Place } from './place.ts'
import { notOpen, removeAll } from './place.ts'

type Connection = { uri: string; user: string; password: string; database: string }

/**
 * The Neo4j of the environment, or else the local one; fails without one, as these suites only run when asked
 * for.
 */
export async function neo4jConnection(): Promise<Connection> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env
  if (uri) return { uri, user: user ?? 'neo4j', password: password ?? '', database: database ?? 'neo4j' }
  const local = await readLocalConnection(process.env['PINCITE_NEO4J_HOME'] ?? '.neo4j')
  if (!local) throw new Error('There is no Neo4j: start one with “npm run neo4j”, or set NEO4J_URI.')
  return local
}

/** Milliseconds for a read: just started and asked much at once, Neo4j may take longer than a reader would wait. */
const READ_MS = 60_000

/** A store in the real Neo4j; all its datasets are removed before and after. */
export function neo4jPlace(): Place {
  const place: Place = {
    name: 'neo4j',
    runs: 6,
    store: notOpen(),
    async open() {
      place.store = await openNeo4j({ ...(await neo4jConnection()), readDeadline: READ_MS })
      await removeAll(place.store)
      return place.store
    },
    clear: removeAll,
    async close() {
      await removeAll(place.store)
      await place.store.close()
    }
  }
  return place
}
