import { existsSync } from 'node:fs'
import { mkdtemp, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  connectionFile,
  isListening,
  readLocalConnection,
  writeLocalConnection
} from '../../../server/store/neo4j/local/connection.ts'
import type { Engine } from '../../../server/store/neo4j/local/engine.ts'
import { openHome, start, status, stop, wipe } from '../../../server/store/neo4j/local/local.ts'
import type { Local } from '../../../server/store/neo4j/local/local.ts'
import { Obstacle } from '../../../server/store/neo4j/local/obstacle.ts'
import { openPassword, passwordFile } from '../../../server/store/neo4j/local/password.ts'
import { isFree } from '../../../server/store/neo4j/local/port.ts'

const CONNECTION = {
  uri: 'bolt://127.0.0.1:7687',
  user: 'neo4j',
  password: 'not a secret',
  database: 'neo4j'
}

let home: string

beforeEach(async () => {
  home = await openHome(await mkdtemp(path.join(tmpdir(), 'pincite-neo4j-')))
})

afterEach(async () => {
  await rm(home, { recursive: true, force: true })
})

async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8)
}

function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('no port')
      resolve({ server, port: address.port })
    })
  })
}

function createFake(over: Partial<Engine> = {}): { local: Local; said: string[]; done: string[] } {
  const said: string[] = []
  const done: string[] = []
  let up = false
  const engine: Engine = {
    label: 'a fake',
    isRunning: () => Promise.resolve(up),
    prepare: () => Promise.resolve(void done.push('prepare')),
    start: (port, password) => {
      up = true
      return Promise.resolve(void done.push(`start ${port} ${password.length}`))
    },
    stop: () => {
      up = false
      return Promise.resolve(void done.push('stop'))
    },
    log: () => Promise.resolve('the end of its log'),
    ...over
  }
  const local: Local = {
    home,
    port: null,
    say: (line) => said.push(line),
    engines: [engine],
    chooseEngine: () => Promise.resolve(engine),
    ask: () => Promise.resolve('Neo4j/5.26.31')
  }
  return { local, said, done }
}

describe('the connection file', () => {
  it('gives back what was written, and lets nobody else read it', async () => {
    await writeLocalConnection(home, CONNECTION)
    expect(await readLocalConnection(home)).toStrictEqual(CONNECTION)
    expect(await modeOf(connectionFile(home))).toBe('600')
    expect(await modeOf(home)).toBe('700')
  })

  it('is null where there is none', async () => {
    expect(await readLocalConnection(path.join(home, 'nowhere'))).toBeNull()
  })

  it.each([
    ['half a file', '{"uri": "bolt://127.0.0.1:76'],
    ['no password', JSON.stringify({ ...CONNECTION, password: '' })],
    ['an address that is not Bolt', JSON.stringify({ ...CONNECTION, uri: 'http://127.0.0.1:7687' })]
  ])('refuses %s, without showing what is in it', async (_, text) => {
    await writeFile(connectionFile(home), text)
    const refusal = readLocalConnection(home)
    await expect(refusal).rejects.toThrow(Obstacle)
    await expect(refusal).rejects.not.toThrow(CONNECTION.password)
  })
})

describe('listening', () => {
  it('sees a port in use, and sees it free again', async () => {
    const { server, port } = await listen()
    expect(await isListening(`bolt://127.0.0.1:${port}`)).toBe(true)
    expect(await isFree(port)).toBe(false)
    await new Promise((resolve) => server.close(resolve))
    expect(await isListening(`bolt://127.0.0.1:${port}`)).toBe(false)
    expect(await isFree(port)).toBe(true)
  })
})

describe('the password', () => {
  it('is made once, long, and readable by its owner only', async () => {
    const password = await openPassword(home)
    expect(password).toMatch(/^[0-9a-f]{48}$/)
    expect(await openPassword(home)).toBe(password)
    expect(await modeOf(passwordFile(home))).toBe('600')
  })

  it('is not made anew over a database that has another', async () => {
    await mkdir(path.join(home, 'data', 'databases'), { recursive: true })
    await expect(openPassword(home)).rejects.toThrow('its password, is gone')
    expect(existsSync(passwordFile(home))).toBe(false)
  })
})

describe('starting and stopping', () => {
  it('starts once, says how to reach it, and takes the connection away when it stops', async () => {
    const { local, said, done } = createFake()
    await start(local)
    const connection = await readLocalConnection(home)
    expect(connection?.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/)
    expect(said.join('\n')).toContain(`password   in ${passwordFile(home)}`)
    expect(said.join('\n')).not.toContain(connection?.password)
    await start(local)
    expect(said.join('\n')).toContain('Neo4j is already running')
    expect(await status(local)).toBe(true)
    await stop(local)
    expect(await readLocalConnection(home)).toBeNull()
    expect(await status(local)).toBe(false)
    expect(done).toStrictEqual(['prepare', expect.stringMatching(/^start \d+ 48$/), 'stop'])
  })

  it('leaves no connection behind when it fails, and shows the log', async () => {
    const { local } = createFake({ start: () => Promise.resolve() })
    await expect(start({ ...local, ask: () => Promise.resolve(null) })).rejects.toThrow('the end of its log')
    expect(await readLocalConnection(home)).toBeNull()
  })

  it('lets only one command at the home folder at a time', async () => {
    const { local } = createFake()
    const both = await Promise.allSettled([start(local), start(local)])
    expect(both.map(({ status: end }) => end).toSorted()).toStrictEqual(['fulfilled', 'rejected'])
  })

  it('wipes only what has stopped, and keeps the jars', async () => {
    const { local } = createFake()
    await mkdir(path.join(home, 'jars'))
    await mkdir(path.join(home, 'data'))
    await start(local)
    await expect(wipe(local)).rejects.toThrow('is running')
    expect(existsSync(path.join(home, 'data'))).toBe(true)
    await stop(local)
    await wipe(local)
    expect(existsSync(path.join(home, 'data'))).toBe(false)
    expect(existsSync(passwordFile(home))).toBe(false)
    expect(existsSync(path.join(home, 'jars'))).toBe(true)
  })
})
