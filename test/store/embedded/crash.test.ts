import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../server/store/embedded/store.ts'
import { CAST } from '../../support/cast.ts'

/** How many kills; the promise was proved with 200 (`PINCITE_KILLS=200`). */
const KILLS = Number(process.env['PINCITE_KILLS'] ?? 12)

/** Puts dataset after dataset, printing the number of each one acknowledged, until it is killed. */
function writer(folder: string, first: number) {
  return spawn(process.execPath, ['--import', 'tsx', 'test/support/crash-writer.ts', folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
}

test(`what was acknowledged survives ${KILLS} kills at any moment, and nothing is half there`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-crash-'))
  let acknowledged = 0
  let seed = 7
  for (let kill = 0; kill < KILLS; kill++) {
    const child = writer(folder, acknowledged + 1)
    seed = (seed * 16_807) % 2_147_483_647
    const wait = seed % 60
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.stdout.on('data', (text: Buffer) => {
      const numbers = text.toString().trim().split('\n').map(Number)
      acknowledged = Math.max(acknowledged, ...numbers)
      setTimeout(() => child.kill('SIGKILL'), wait)
    })
    await ended

    const store = await openEmbedded({ folder, seed: [] })
    const { title } = await store.dataset('cast')
    const kept = Number(title)
    expect(kept).toBeGreaterThanOrEqual(acknowledged)
    const { relations } = await store.ask('overview', {})
    expect(relations).toBe(kept % 2 === 0 ? CAST.relations.length : 1)
    const { briefing } = await store.briefings.read('x')
    expect(Number(briefing.title)).toBeGreaterThanOrEqual(acknowledged)
    acknowledged = kept
    await store.close()
  }
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS)
  expect((await readdir(join(folder, 'datasets'))).filter((name) => name.endsWith('.json'))).toStrictEqual([
    'cast.json'
  ])
  await rm(folder, { recursive: true })
}, 600_000)
