import type { Socket } from 'node:net'
import { connect, createServer } from 'node:net'

/** A line to a Neo4j that can be made to fail. */
export type Proxy = {
  uri: string
  /** how many connections to cut right after they have sent COMMIT: done there, unheard here */
  cutCommits: number
  /** COMMITs that were cut */
  cut: number
  /** whether to swallow every byte that comes back */
  silent: boolean
  /** what to do, once, before the statement with this text goes on; null: nothing */
  before: { text: string; act: () => Promise<unknown> } | null
  close(): Promise<void>
}

/** Bolt's COMMIT (signature 0x12, no fields) as one chunk with its end marker. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

/** Opens a line to the Bolt server at the URI, on a port of its own or on the one given. */
export async function openProxy(uri: string, at = 0): Promise<Proxy> {
  const { hostname, port } = new URL(uri)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    let cut = false
    for (const [socket, other] of [
      [near, far],
      [far, near]
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        // what was sent before a cut must still arrive
        if (!cut) other.destroy()
      })
    }
    near.on('data', (bytes: Buffer) => {
      const { before } = proxy
      if (before !== null && bytes.includes(before.text)) {
        proxy.before = null
        near.pause()
        void before.act().finally(() => {
          far.write(bytes)
          near.resume()
        })
        return
      }
      far.write(bytes)
      if (proxy.cutCommits > 0 && bytes.includes(COMMIT)) {
        proxy.cutCommits -= 1
        proxy.cut += 1
        cut = true
        near.destroy()
        setTimeout(() => far.destroy(), 500)
      }
    })
    far.on('data', (bytes: Buffer) => {
      if (!proxy.silent && !near.destroyed) near.write(bytes)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(at, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const proxy: Proxy = {
    uri: `bolt://127.0.0.1:${address.port}`,
    cutCommits: 0,
    cut: 0,
    silent: false,
    before: null,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    }
  }
  return proxy
}
