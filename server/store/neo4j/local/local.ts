import { chmod, mkdir, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import lockfile from 'proper-lockfile'
import {
  connectionFile,
  dropLocalConnection,
  readLocalConnection,
  writeLocalConnection
} from './connection.ts'
import type { LocalConnection } from './connection.ts'
import type { Engine } from './engine.ts'
import { isCode } from '../../../error-code.ts'
import { Obstacle } from './obstacle.ts'
import { openPassword, passwordFile } from './password.ts'
import { choosePort } from './port.ts'
import { DEFAULT_PORT } from './settings.ts'

const READY_WITHIN_MS = 120_000

/** What start, stop and status need; handed in so that tests need no Neo4j. */
export interface Local {
  home: string
  port: number | null
  say: (line: string) => void
  /** Every engine that may be running on this home folder. */
  engines: Engine[]
  /** The engine to start with, where none runs. */
  chooseEngine: () => Promise<Engine>
  /** What the server calls itself; null while it does not answer. */
  ask: (connection: LocalConnection) => Promise<string | null>
}

/** Makes the home folder, closed to other users, and gives its real path. */
export async function openHome(home: string): Promise<string> {
  await mkdir(home, { recursive: true })
  await chmod(home, 0o700)
  return await realpath(home)
}

/** Starts Neo4j unless it is running already, waits until it answers a query, and says how to reach it. */
export async function start(local: Local): Promise<void> {
  await locked(local, async () => {
    const running = await findRunning(local)
    if (running) {
      const connection = await knownConnection(local)
      local.say(
        `Neo4j is already running (${await untilReady(local, running, connection)}, ${running.label}).`
      )
      sayHow(local, connection)
      return
    }
    const engine = await local.chooseEngine()
    const port = await choosePort(local.port)
    if (local.port === null && port !== DEFAULT_PORT) {
      local.say(`Port ${DEFAULT_PORT} is in use by something else: taking ${port}.`)
    }
    await engine.prepare()
    const password = await openPassword(local.home)
    const connection = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' }
    await writeLocalConnection(local.home, connection)
    local.say(`Starting Neo4j (${engine.label}) …`)
    try {
      await engine.start(port, password)
      local.say(`Neo4j is running (${await untilReady(local, engine, connection)}, ${engine.label}).`)
    } catch (error) {
      if (!(await engine.isRunning())) await dropLocalConnection(local.home)
      throw error
    }
    sayHow(local, connection)
  })
}

/** Stops Neo4j and waits for it to end; its data stays. */
export async function stop(local: Local): Promise<void> {
  await locked(local, async () => {
    const running = await findRunning(local)
    if (running) {
      local.say('Stopping Neo4j: it waits out two quiet periods, about 12 seconds …')
      await running.stop()
    }
    await dropLocalConnection(local.home)
    local.say(running ? 'Neo4j has stopped. Its data is kept.' : 'Neo4j is not running.')
  })
}

/** Says whether Neo4j is running and answering; true when it does both. */
export async function status(local: Local): Promise<boolean> {
  const running = await findRunning(local)
  if (!running) {
    local.say('Neo4j is not running. npm run neo4j starts it.')
    return false
  }
  const connection = await knownConnection(local)
  const agent = await local.ask(connection)
  local.say(
    agent
      ? `Neo4j is running (${agent}, ${running.label}).`
      : `Neo4j is running (${running.label}) but does not answer.`
  )
  sayHow(local, connection)
  return agent !== null
}

/** Deletes the data, the logs and the password of a stopped Neo4j; the jars stay. */
export async function wipe(local: Local): Promise<void> {
  await locked(local, async () => {
    if (await findRunning(local)) throw new Obstacle('Neo4j is running: npm run neo4j -- stop, then wipe.')
    const things = ['data', 'logs', 'run', 'conf', 'password', 'connection.json']
    await Promise.all(things.map((name) => rm(path.join(local.home, name), { recursive: true, force: true })))
    local.say(`${path.join(local.home, 'data')} is deleted. The next start is on an empty database.`)
  })
}

async function findRunning(local: Local): Promise<Engine | null> {
  for (const engine of local.engines) {
    if (await engine.isRunning()) return engine
  }
  return null
}

async function knownConnection(local: Local): Promise<LocalConnection> {
  const connection = await readLocalConnection(local.home)
  if (connection) return connection
  throw new Obstacle(
    `Neo4j is running but ${connectionFile(local.home)} is gone. Stop it and start it again.`
  )
}

async function untilReady(local: Local, engine: Engine, connection: LocalConnection): Promise<string> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    const agent = await local.ask(connection)
    if (agent !== null) return agent
    if (!(await engine.isRunning())) throw new Obstacle(`Neo4j ended while starting.\n${await engine.log()}`)
    await sleep(250)
  }
  throw new Obstacle(`Neo4j does not answer after two minutes.\n${await engine.log()}`)
}

function sayHow({ home, say }: Local, connection: LocalConnection): void {
  say(`  address    ${connection.uri}   database ${connection.database}`)
  say(`  user       ${connection.user}`)
  say(`  password   in ${passwordFile(home)}`)
  say('  use it     npm start finds it by itself')
  say('  stop it    npm run neo4j -- stop')
}

async function locked(local: Local, action: () => Promise<void>): Promise<void> {
  let release
  try {
    release = await lockfile.lock(local.home, { stale: 20_000 })
  } catch (error) {
    if (!isCode(error, 'ELOCKED')) throw error
    throw new Obstacle('Another npm run neo4j is at work on this home folder. Wait for it to finish.', {
      cause: error
    })
  }
  try {
    await action()
  } finally {
    await release()
  }
}
