import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { watchRequests } from '../../server/mcp/requests.ts'

const MOST = 10_000

/** A line with two requests, watched; says when all has been answered. */
function twoRequests(most = MOST) {
  const nothing = () => Promise.resolve()
  const heard: unknown[] = []
  const line: Transport = {
    start: nothing,
    send: nothing,
    close: nothing,
    onmessage: (one) => heard.push(one)
  }
  const requests = watchRequests(line)
  for (const id of [1, 2]) line.onmessage?.({ jsonrpc: '2.0', id, method: 'tools/list' })
  line.onmessage?.({ jsonrpc: '2.0', method: 'notifications/initialized' })
  expect(heard).toHaveLength(3)
  let done = false
  const answered = requests.answered(most).then(() => (done = true))
  return { line, answered, isDone: () => done }
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 100))

test('waits until each request has been answered, or taken back', async () => {
  const { line, answered, isDone } = twoRequests()
  await line.send({ jsonrpc: '2.0', method: 'notifications/message' })
  await line.send({ jsonrpc: '2.0', id: 1, result: {} })
  await aWhile()
  expect(isDone()).toBe(false)
  line.onmessage?.({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } })
  await answered
})

test('takes a refusal for an answer', async () => {
  const { line, answered } = twoRequests()
  for (const id of [2, 1]) await line.send({ jsonrpc: '2.0', id, error: { code: -32_602, message: 'No.' } })
  await answered
})

test('waits no longer than it is told', async () => {
  await twoRequests(50).answered
})
