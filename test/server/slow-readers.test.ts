import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { generateDataset } from '../../bench/generate.ts'
import { DATA_FORMATS } from '../../server/export/data-formats.ts'
import { openEmbedded } from '../../server/store/embedded/store.ts'
import { startCli } from '../cli/run-cli.ts'

jest.setTimeout(240_000)

const READERS = 200
const MB = 1024
const FORMATS = Object.keys(DATA_FORMATS)

/** What a process holds in memory, kB, and the seconds of processor time that it has used. */
function takenBy(pid: number): { memory: number; seconds: number } {
  const { stdout } = spawnSync('ps', ['-o', 'rss=,time=', '-p', String(pid)], { encoding: 'utf8' })
  const [memory = '', time = ''] = stdout.trim().split(/\s+/)
  const seconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0)
  return { memory: Number(memory), seconds }
}

/** Reads part of an answer, and then no more; the rest of it waits on the server. */
async function readOn(socket: Socket): Promise<void> {
  if (!socket.readable) return
  socket.resume()
  await Promise.race([once(socket, 'data'), once(socket, 'end'), setTimeout(2_000)])
  socket.pause()
}

test('200 slow readers of an export cost less than 100 MB, and no work once they have gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-slow-'))
  const whole = generateDataset('big', 1_500, 5_500)
  await (await openEmbedded({ folder, seed: [whole] })).close()
  // a heap without room to spare: what is measured is what readers cost
  const server = startCli(['serve'], {
    PORT: '0',
    PINCITE_DATA: folder,
    PINCITE_LOG: 'silent',
    NODE_OPTIONS: '--max-old-space-size=256 --max-semi-space-size=4'
  })
  const pid = server.child.pid ?? 0
  const sockets: Socket[] = []
  try {
    const [, port = ''] = await server.line(/http:\/\/127\.0\.0\.1:(\d+)/)
    const url = `http://127.0.0.1:${port}/api/export`
    let bytes = 0
    for (const format of FORMATS) {
      bytes += (await (await fetch(`${url}/${format}`)).arrayBuffer()).byteLength
    }
    // whole in memory, everything asked for would be far more than is allowed
    expect((bytes / FORMATS.length) * READERS).toBeGreaterThan(500 * MB * 1024)
    const before = takenBy(pid).memory

    for (let i = 0; i < READERS; i++) {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => undefined)
      sockets.push(socket)
      socket.write(
        `GET /api/export/${FORMATS[i % FORMATS.length]} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`
      )
    }
    let most = 0
    for (let round = 0; round < 2; round++) {
      await Promise.all(sockets.map(readOn))
      await setTimeout(500)
      most = Math.max(most, takenBy(pid).memory - before)
    }
    expect(most).toBeLessThan(100 * MB)
    const asking = { signal: AbortSignal.timeout(20_000) }
    expect((await fetch(`http://127.0.0.1:${port}/api/search?q=harbor`, asking)).status).toBe(200)

    for (const socket of sockets) socket.destroy()
    await setTimeout(1_000)
    const rest = takenBy(pid).seconds
    await setTimeout(3_000)
    expect(takenBy(pid).seconds - rest).toBeLessThanOrEqual(1)
  } finally {
    for (const socket of sockets) socket.destroy()
    server.child.kill('SIGTERM')
    await server.ended
    await rm(folder, { recursive: true, force: true })
  }
})
