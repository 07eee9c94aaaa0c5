import { readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { writeWhole } from '../../../whole-file.ts'
import { z } from 'zod'
import { isCode } from '../../../error-code.ts'
import { Obstacle } from './obstacle.ts'

const LISTEN_TIMEOUT_MS = 500

/** How to reach the local Neo4j; kept in its home folder while it runs, readable only by its owner. */
export const LocalConnection = z.object({
  uri: z.string().regex(/^(bolt|neo4j):\/\/[^/:]+:\d+$/, 'must be bolt://host:port'),
  user: z.string().min(1),
  password: z.string().min(1),
  database: z.string().min(1)
})
export type LocalConnection = z.infer<typeof LocalConnection>

/** The file that holds the connection. */
export function connectionFile(home: string): string {
  return path.join(home, 'connection.json')
}

/**
 * Reads the connection that a started local Neo4j has left; null where there is none, an Obstacle where it is
 * malformed.
 */
export async function readLocalConnection(home: string): Promise<LocalConnection | null> {
  const file = connectionFile(home)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
  try {
    return LocalConnection.parse(JSON.parse(text))
  } catch (error) {
    // the message leaves out the cause, which could quote the password
    throw new Obstacle(`${file} cannot be read as a connection. Delete it and run npm run neo4j again.`, {
      cause: error
    })
  }
}

/** Leaves the connection for `npm start` to find, atomically, with mode 0600. */
export async function writeLocalConnection(home: string, connection: LocalConnection): Promise<void> {
  await writeWhole(connectionFile(home), JSON.stringify(connection, null, 2) + '\n', { mode: 0o600 })
}

/** Removes the connection file, if there is one. */
export async function dropLocalConnection(home: string): Promise<void> {
  await rm(connectionFile(home), { force: true })
}

/** Whether anything accepts TCP connections at the host and port of the URI within 500 ms. */
export function isListening(uri: string): Promise<boolean> {
  const { hostname, port } = new URL(uri)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 7687) })
    const finish = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(LISTEN_TIMEOUT_MS, () => finish(false))
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
  })
}
