import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS, type ReadName } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import pino from 'pino'
import { createAssistantServer } from '../../server/mcp/assistant.ts'
import { askBounded } from '../../server/mcp/bounded.ts'
import { toRefusal } from '../../server/mcp/refusal.ts'
import { narrowerBy } from '../../server/mcp/tools.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { CAST } from '../support/cast.ts'

const { signal } = new AbortController()

/** A store over the cast with entities renamed. */
function storeOf(toName: (name: string) => string): GraphStore {
  const entities = CAST.entities.map((one) => ({ ...one, name: toName(one.name) }))
  const graph = buildGraph([{ ...CAST, entities }])
  return {
    ask: (read: ReadName, params: object) => Reflect.apply(ask, null, [graph, read, params])
  } as GraphStore
}

test('hits that are too long are asked for again with half as many, and that is said', async () => {
  const store = storeOf((name) => `${name} ${'widget '.repeat(1_000)}`)
  const params = CONTRACTS.search.params.parse({ q: 'widget', limit: 8 })
  const { answer, cut } = await askBounded(store, 'search', params, signal)
  const { hits } = CONTRACTS.search.answer.parse(answer)
  expect(hits.length).toBe(2)
  expect(cut).toMatch(
    /^CUT: with limit 2 instead of more; the whole is over \d+ characters\. Narrow the question by /
  )
})

test('an answer is bounded as text too, which may be longer than its data', async () => {
  const store = storeOf((name) => `${name} ${'x'.repeat(1_950)}`)
  const params = CONTRACTS.between.params.parse({ ids: CAST.entities.map(({ id }) => id) })
  const { answer, text, cut } = await askBounded(store, 'between', params, signal)
  expect(text.length).toBeLessThanOrEqual(LIMITS.assistantCharacters)
  expect([cut?.slice(0, 4), CONTRACTS.between.answer.parse(answer).relations.length < 10]).toStrictEqual([
    'CUT:',
    true
  ])
  const whole = await store.ask('between', params)
  expect(JSON.stringify(whole).length).toBeLessThan(LIMITS.assistantCharacters)
})

test('a question about a day is answered in the words of that day', async () => {
  const told = async (more: object) => {
    const params = CONTRACTS.neighbors.params.parse({ id: 'chief', ...more })
    return (await askBounded(storeOf(String), 'neighbors', params, signal)).text
  }
  expect(await told({ asOf: '2024-01-01' })).toMatch(/is a defendant in[\s\S]*\(of later date\)/)
  expect(await told({})).toMatch(/was a defendant in/)
  expect(await told({})).not.toContain('(of later date)')
})

test('one record that alone is too long is refused with what narrows the question', async () => {
  const store = storeOf((name) => `${name} ${'x'.repeat(LIMITS.assistantCharacters)}`)
  const params = CONTRACTS.search.params.parse({ q: 'widget', limit: 8 })
  await expect(askBounded(store, 'search', params, signal)).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringMatching(
      /^One record of the answer alone is too long\. Narrow the question by kinds, limit/
    )
  })
})

test('a store that hangs is given up, and who has gone is not worked for', async () => {
  const asked: AbortSignal[] = []
  const hanging = {
    ask: (_read: string, _params: object, { signal: own }: { signal: AbortSignal }) => {
      asked.push(own)
      return new Promise((_, reject) => own.addEventListener('abort', () => reject(own.reason)))
    }
  } as unknown as GraphStore
  const server = createAssistantServer(hanging, '1', pino({ level: 'silent' }))
  const client = new Client({ name: 'test', version: '1' })
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(ours), client.connect(theirs)])
  const call = (options: object = {}) =>
    client.callTool({ name: 'entity', arguments: { id: 'suit' } }, undefined, options)
  const gone = new AbortController()
  const leaving = call({ signal: gone.signal })
  await new Promise((resolve) => setTimeout(resolve, 20))
  gone.abort()
  await expect(leaving).rejects.toThrow(/abort/i)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(asked.map(({ aborted }) => aborted)).toStrictEqual([true])
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] })
  const waiting = call()
  await jest.advanceTimersByTimeAsync(LIMITS.readDeadline + 1)
  jest.useRealTimers()
  expect(await waiting).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(/^timeout: .*\nNarrow the question, or ask again\.$/) }]
  })
  await client.close()
})

test('what cannot be found or reached is refused with what to do', () => {
  const told = (tool: string, ...error: ConstructorParameters<typeof AppError>) =>
    toRefusal(new AppError(...error), tool, '').content.map((part) => ('text' in part ? part.text : ''))
  expect(told('entity', 'not_found', 'No.')).toStrictEqual([
    'not_found: No.\nFind the id with the tool search.'
  ])
  expect(told('source', 'not_found', 'No.')[0]).toMatch(
    /^not_found: No\.\nThe ids of sources stand at the end/
  )
  expect(told('audit', 'not_found', 'No.')[0]).toMatch(
    /\nThe tool search finds .*, and overview those of datasets\.$/
  )
  expect(told('entity', 'store_unavailable', 'No.')[0]).toMatch(
    /^store_unavailable: No\.\nThe database cannot be reached now/
  )
  expect(told('entity', 'conflict', 'No.')).toStrictEqual(['conflict: No.'])
})

test('what a question needs does not make it narrower', () => {
  expect(narrowerBy('neighbors')).toContain('types')
  expect(narrowerBy('neighbors')).not.toContain('id')
  // by the other of the two it would be another question, and by both it is refused
  expect(narrowerBy('related')).toStrictEqual(['asOf', 'weights', 'off', 'limit'])
})

test('an error of ours is reported without its inside, and logged', async () => {
  expect(JSON.stringify(toRefusal(new Error('/secret/path'), 'entity', ''))).not.toContain('secret')
  const lines: string[] = []
  const log = pino({}, { write: (line) => lines.push(line) })
  const failing = {
    ask: async (_read: string, { id }: { id?: string }) => {
      throw id === 'nobody' ? new AppError('not_found', 'No.') : new Error('/secret/path')
    }
  } as unknown as GraphStore
  const server = createAssistantServer(failing, '1', log)
  const client = new Client({ name: 'test', version: '1' })
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(ours), client.connect(theirs)])
  const call = (id: string) => client.callTool({ name: 'entity', arguments: { id } })
  expect(await call('nobody')).toMatchObject({ isError: true })
  expect(lines).toStrictEqual([])
  expect(JSON.stringify(await call('suit'))).not.toContain('secret')
  expect(lines.join()).toContain('a tool failed')
  await client.close()
})
