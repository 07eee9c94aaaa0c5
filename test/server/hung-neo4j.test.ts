import type { Running } from '../cli/run-cli.ts'
import { startCli } from '../cli/run-cli.ts'
import type { DeafNeo4j } from './deaf-neo4j.ts'
import { openDeafNeo4j } from './deaf-neo4j.ts'

jest.setTimeout(60_000)

let neo4j: DeafNeo4j
let running: Running | null
afterEach(async () => {
  running?.child.kill('SIGKILL')
  await running?.ended
  await neo4j.close()
})

function start(): Running {
  running = startCli(['serve'], {
    PORT: '0',
    PINCITE_STORE: 'neo4j',
    NEO4J_URI: neo4j.uri,
    NEO4J_PASSWORD: 'none'
  })
  return running
}

/** Sends SIGTERM; gives the exit code and the milliseconds that it took. */
async function stop({ child, ended }: Running): Promise<{ code: number | null; err: string; ms: number }> {
  const begun = performance.now()
  child.kill('SIGTERM')
  const { code, err } = await ended
  return { code, err, ms: performance.now() - begun }
}

it('stops while it opens its store over a Neo4j that accepts and never answers', async () => {
  neo4j = await openDeafNeo4j('never')
  const reached = neo4j.ignored()
  const one = start()
  await reached
  const { code, err, ms } = await stop(one)
  expect(code).toBe(0)
  expect(err).not.toMatch(/\n\s+at /)
  expect(ms).toBeLessThan(4_000)
})

it('stops within its time while a change waits for a Neo4j that hangs', async () => {
  neo4j = await openDeafNeo4j('open')
  const one = start()
  const [, url = ''] = await one.line(/^Pincite is ready at (http:\S+) \(neo4j, /m)
  neo4j.answers = 'never'
  const reached = neo4j.ignored()
  const asked = fetch(`${url}/api/datasets/late`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'late', title: 'Late' })
  }).catch(() => null)
  await reached
  const { code, ms } = await stop(one)
  expect(code).toBe(0)
  // the change itself may take two minutes
  expect(ms).toBeLessThan(12_000)
  expect(await asked).toBeNull()
})
