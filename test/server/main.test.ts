import { mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
import http from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHere } from '../cli/run-here.ts'
import type { Running } from '../cli/run-cli.ts'
import { runCli, startCli } from '../cli/run-cli.ts'

jest.setTimeout(40_000)

let data: string
let running: Running[]
beforeEach(async () => {
  running = []
  data = await mkdtemp(join(tmpdir(), 'pincite-main-'))
})
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL')
    await ended
  }
  await rm(data, { recursive: true, force: true })
})

async function start(env: NodeJS.ProcessEnv = {}): Promise<Running & { port: number }> {
  const one = startCli(['serve'], { PORT: '0', PINCITE_DATA: data, ...env })
  running.push(one)
  const found = await one.line(/^Pincite is ready at http:\/\/127\.0\.0\.1:(\d+) \((.+)\)$/m)
  return { ...one, port: Number(found[1]) }
}

it('says in one line where it is and what it holds, and exits with 0 on SIGTERM', async () => {
  const { port, child, ended } = await start()
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
  expect(await ready.json()).toStrictEqual({ status: 'ready', store: 'embedded' })
  child.kill('SIGTERM')
  const { code, out, err } = await ended
  expect(code).toBe(0)
  expect(out).toMatch(
    /^Pincite is ready at http:\/\/127\.0\.0\.1:\d+ \(embedded, [\d,]+ datasets?, [\d,]+ relations?\)\n$/
  )
  expect(err).not.toMatch(/\n\s+at /)
})

it('stops accepting, finishes what is under way, and takes no harm from a second signal', async () => {
  const { port, child, ended } = await start()
  const body = JSON.stringify({ id: 'late', title: 'Late' })
  const asking = http.request({
    port,
    host: '127.0.0.1',
    path: '/api/datasets/late',
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'content-length': body.length }
  })
  asking.write(body.slice(0, 5))
  // one connection that is kept open, and one that never says anything
  const agent = new http.Agent({ keepAlive: true })
  const idle = http.get({ port, host: '127.0.0.1', path: '/healthz', agent })
  const [answer] = await once(idle, 'response')
  answer.resume()
  const silent = connect(port, '127.0.0.1')
  silent.on('error', () => {})
  await new Promise((resolve) => setTimeout(resolve, 100))

  const begun = performance.now()
  child.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 200))
  child.kill('SIGTERM')
  child.kill('SIGINT')
  const refused = connect(port, '127.0.0.1')
  const [error] = await once(refused, 'error')
  expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  asking.end(body.slice(5))
  const [response] = await once(asking, 'response')
  expect(response.statusCode).toBe(200)
  response.resume()
  const { code } = await ended
  expect(code).toBe(0)
  expect(performance.now() - begun).toBeLessThan(10_000)
  agent.destroy()
  silent.destroy()

  const kept = await runHere(data, ['ask', 'overview'], { env: { PINCITE_DATA: data } })
  expect(kept.stdout).toContain('"id": "late"')
})

it('does not wait for ever for a request that never ends', async () => {
  const { port, child, ended } = await start()
  const asking = http.request({
    port,
    host: '127.0.0.1',
    path: '/api/datasets/late',
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'content-length': 100 }
  })
  asking.on('error', () => {})
  asking.write('{')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const begun = performance.now()
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  expect(performance.now() - begun).toBeLessThan(10_000)
})

it('exits with 0 while its Neo4j is away', async () => {
  const away = { PINCITE_STORE: 'neo4j', NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' }
  const { child, ended } = await start(away)
  child.kill('SIGTERM')
  const { code, err } = await ended
  expect(code).toBe(0)
  expect(err).not.toMatch(/\n\s+at /)
})

it('names the remedy where the port is taken', async () => {
  const { port } = await start()
  const other = await mkdtemp(join(tmpdir(), 'pincite-main-'))
  const { code, out, err } = await runCli(['serve'], { PORT: String(port), PINCITE_DATA: other })
  await rm(other, { recursive: true })
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(`Port ${port} of 127.0.0.1 is taken.`)
  expect(err).toContain(`PORT=${port + 1} npm start`)
})

it('names the remedy where another Pincite holds the folder, of which more may only read', async () => {
  await start()
  const { port } = await start({ PINCITE_READ_ONLY: '1' })
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
  const { code, err } = await runCli(['serve'], { PORT: '0', PINCITE_DATA: data })
  expect(code).toBe(3)
  expect(err).toContain('PINCITE_DATA')
})

it.each([
  [{ HOST: '0.0.0.0' }, /HOST=0\.0\.0\.0 .* PINCITE_TOKEN, or PINCITE_READ_ONLY=1\./],
  [{ PORT: 'http', PINCITE_LOG: 'loud' }, /PORT must be[\s\S]*PINCITE_LOG must be/]
])('refuses to start with %j', async (env, message) => {
  const { status, stdout, stderr } = await runHere(data, ['serve'], { env })
  expect([status, stdout]).toStrictEqual([2, ''])
  expect(stderr).toMatch(message)
})

it('names the address that is not one of this machine', async () => {
  const env = { HOST: 'nowhere.invalid', PINCITE_READ_ONLY: '1', PINCITE_DATA: data }
  const { code, out, err } = await runCli(['serve'], env)
  expect([code, out]).toStrictEqual([2, ''])
  expect(err).toMatch(/HOST=nowhere\.invalid is not an address/)
  expect(err).not.toMatch(/\n\s+at /)
})
