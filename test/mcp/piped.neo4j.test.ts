import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { CAST } from '../support/cast.ts'
import { neo4jConnection, neo4jPlace } from '../support/neo4j-place.ts'

jest.setTimeout(60_000)

const place = neo4jPlace()
beforeAll(async () => {
  const store = await place.open()
  await store.change({ do: 'put', dataset: CAST })
})
afterAll(() => place.close())

test('questions that come through a pipe are answered, though it ends before the answers', async () => {
  const { uri, user, password, database } = await neo4jConnection()
  const ask = (id: number, method: string, params: object) =>
    JSON.stringify({ jsonrpc: '2.0', id, method, params })
  const clientInfo = { name: 'test', version: '1' }
  const { status, stdout } = spawnSync(process.execPath, ['server/pincite.mjs', 'mcp'], {
    env: {
      PATH: process.env['PATH'],
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database
    },
    input: `${[
      ask(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo }),
      ask(2, 'tools/call', { name: 'entity', arguments: { id: 'ada' } }),
      ask(3, 'tools/call', { name: 'neighbors', arguments: { id: 'ada' } })
    ].join('\n')}\n`,
    encoding: 'utf8'
  })
  const ids = stdout
    .trim()
    .split('\n')
    .map((line) => z.object({ id: z.number(), result: z.looseObject({}) }).parse(JSON.parse(line)).id)
  expect(new Set(ids)).toStrictEqual(new Set([1, 2, 3]))
  expect(status).toBe(0)
})
