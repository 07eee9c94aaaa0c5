import { readSettings } from '../../server/env.ts'
import { openPatiently } from '../../server/store/open.ts'
import type { DeafNeo4j } from '../server/deaf-neo4j.ts'
import { openDeafNeo4j } from '../server/deaf-neo4j.ts'

let neo4j: DeafNeo4j
beforeEach(async () => {
  neo4j = await openDeafNeo4j('never')
})
afterEach(() => neo4j.close())

test('a store that opens late says what keeps it from opening', async () => {
  const { settings } = readSettings({ PINCITE_STORE: 'neo4j', NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: 'none' })
  if (!settings) throw new Error('no settings')
  const heard: ((error: unknown) => void)[] = []
  const told = (error: unknown) => heard.splice(0).forEach((hear) => hear(error))
  const failure = () => new Promise<unknown>((hear) => heard.push(hear))
  const seed = async () => []
  const store = await openPatiently({ settings, seed, cwd: process.cwd(), access: 'read' }, told, 50)
  const versioned = () => store.version()
  await expect(versioned()).rejects.toMatchObject({
    code: 'store_unavailable',
    message: 'Neo4j cannot be reached yet.'
  })
  Object.assign(neo4j, { answers: 'open', agent: 'Neo4j/5.23.0' })
  const away = failure()
  neo4j.hangUp()
  await away
  await failure()
  await expect(versioned()).rejects.toMatchObject({
    code: 'store_unavailable',
    message: 'This is Neo4j 5.23.0, and Pincite needs Neo4j 5.26 or later.'
  })
  await store.close()
})
