import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startCli } from './run-cli.ts'

jest.setTimeout(60_000)

describe('a signal to end', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-break-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** Waits until something stands in the folder. */
  async function begun(): Promise<void> {
    while ((await readdir(folder)).length === 0) await setTimeout(10)
  }

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s leaves nothing of a file that is being written',
    async (signal) => {
      const script = `
        import { setTimeout } from 'node:timers/promises'
        import { writeOut } from './server/cli/write-out.ts'
        async function* slowly() {
          for (;;) yield await setTimeout(5, 'more of it')
        }
        await writeOut({ cwd: '/' }, process.argv[1], slowly())`
      const args = ['--import', 'tsx', '--input-type=module', '-e', script, join(folder, 'all.csv')]
      const child = spawn(process.execPath, args, { stdio: 'ignore' })
      await begun()
      child.kill(signal)
      expect(await once(child, 'close')).toStrictEqual([null, signal])
      expect(await readdir(folder)).toStrictEqual([])
    }
  )

  test('sent twice ends even work that ignores it', async () => {
    const script = `
      import { breakable } from './server/cli/breakable.ts'
      await breakable(() => new Promise((resolve) => {
        setTimeout(resolve, 60_000)
        process.stdout.write('begun')
      }))`
    const args = ['--import', 'tsx', '--input-type=module', '-e', script]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    await setTimeout(300)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toStrictEqual([null, 'SIGINT'])
  })

  test('leaves nothing behind of a copy being published', async () => {
    const data = join(folder, 'none')
    const { child, ended } = startCli(['publish', '--out', join(folder, 'copy')], { PINCITE_DATA: data })
    await begun()
    child.kill('SIGINT')
    const { err } = await ended
    expect(child.signalCode).toBe('SIGINT')
    expect(err).not.toMatch(/Error/)
    expect(await readdir(folder)).toStrictEqual([])
    expect(existsSync(data)).toBe(false)
  })
})
