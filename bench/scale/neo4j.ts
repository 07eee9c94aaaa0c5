import { LATEST } from '#model/dates.ts'
import { LIMITS } from '#model/limits.ts'
import neo4j from 'neo4j-driver'
import type { LocalConnection } from '../../server/store/neo4j/local/connection.ts'
import { rankAround } from '../../server/store/neo4j/related.ts'
import { toLucene } from '../../server/store/neo4j/lucene.ts'
import { bind } from '../../server/store/neo4j/statement.ts'
import { loadStatements } from '../../server/store/neo4j/statements.ts'
import { openNeo4j } from '../../server/store/neo4j/store.ts'
import type { Ground } from './ground.ts'
import { HURRY, toParams } from './ground.ts'
import type { Exhaustive } from './related.ts'
import type { World } from './world.ts'

/** What somebody who knows Cypher would type. */
const ONE_HOP =
  'MATCH (e:Entity {id: $id})-[r]-(o:Entity) RETURN r.id AS id, o.id AS other, o.name AS name LIMIT 300'
const SHORTEST = `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to})
MATCH p = shortestPath((a)-[*..6]-(b)) RETURN [r IN relationships(p) | r.id] AS ids`
const WORDS = `CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: 20}) YIELD node, score
RETURN node.id AS id, node.name AS name, score`
const TWO_HOPS = `MATCH (a:Entity {id: $id})--(x)--(b:Action) WHERE b <> a
RETURN b.id AS id, count(*) AS count ORDER BY count DESC, id LIMIT 10`

type Opened = Ground & { exhaustive: Exhaustive; close: () => Promise<void> }

/** Opens a world in Neo4j: our store, and beside it the bare statements through a driver. */
export async function openWorld(world: World, connection: LocalConnection): Promise<Opened> {
  const { uri, user, password, database } = connection
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const store = await openNeo4j(connection)
  const hurried = await openNeo4j({ ...connection, readDeadline: HURRY })
  const send = async (text: string, values: Record<string, unknown>) => {
    const { records } = await driver.executeQuery(text, values, { database, routing: 'READ' })
    return records.map((record) => record.toObject())
  }
  const statements = loadStatements()
  const related = statements.get('related')
  if (!related) throw new Error('no statement')
  return {
    world,
    ask: (read, given) => store.ask(read, toParams(read, given)),
    hurried: (read, given) => hurried.ask(read, toParams(read, given)),
    bare: {
      oneHop: (id) => send(ONE_HOP, { id }),
      shortest: (from, to) => send(SHORTEST, { from, to }),
      words: (term) => send(WORDS, { query: toLucene([term]) }),
      twoHops: (id) => send(TWO_HOPS, { id })
    },
    exhaustive: async (id) => {
      const values = { ids: [id], action: true, asOf: LATEST, ever: true, hub: 10_000_000 }
      const [row] = await send(related.text, bind(related, values))
      if (!row) throw new Error(`no ${id}`)
      const sendNamed = (name: string, given: Record<string, unknown>) => {
        const statement = statements.get(name)
        if (!statement) throw new Error(`no ${name}`)
        return send(statement.text, bind(statement, given))
      }
      const { hits } = await rankAround(row, toParams('related', { id }), sendNamed)
      return hits.slice(0, LIMITS.relatedHits).map(({ action }) => action)
    },
    async close() {
      await store.close()
      await hurried.close()
      await driver.close()
    }
  }
}
