import { createServer } from 'node:net'
import { isListening } from './connection.ts'
import { Obstacle } from './obstacle.ts'
import { DEFAULT_PORT } from './settings.ts'

const TRIES = 50

/** Whether a port of the loopback address can be listened on now. */
export async function isFree(port: number): Promise<boolean> {
  // macOS lets 127.0.0.1 be bound beside somebody's 0.0.0.0, so connecting is tried first
  if (await isListening(`bolt://127.0.0.1:${port}`)) return false
  return await new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** The port asked for, which must be free; else 7687 or the next free one of the 50 after it. */
export async function choosePort(
  asked: number | null,
  free: (port: number) => Promise<boolean> = isFree
): Promise<number> {
  if (asked !== null) {
    if (await free(asked)) return asked
    throw new Obstacle(`Port ${asked} (PINCITE_NEO4J_PORT) is in use. Choose another, or leave it unset.`)
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) {
    if (await free(port)) return port
  }
  throw new Obstacle(
    `No port from ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} is free. Set PINCITE_NEO4J_PORT to one that is.`
  )
}
