import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toText } from '#model/dataset.ts'
import { briefing, slide } from '../support/briefed.ts'
import { dataset } from '../support/cast.ts'
import { article, record } from '../seed/curated.ts'

jest.setTimeout(120_000)

/**
 * Shells that can mount a small disk of their own, which goes when they do. Where the machine allows none (it
 * is not Linux, or denies users namespaces), there is no disk to fill.
 */
function mountingShells(): [string, ...string[]][] {
  const shells: [string, ...string[]][] = [
    ['unshare', '-m', 'sh'],
    ['unshare', '-rm', 'sh']
  ]
  const mount = 'mount -t tmpfs -o size=2m none "$0"'
  return shells
    .filter(([program, ...args]) => spawnSync(program, [...args, '-c', mount, tmpdir()]).status === 0)
    .slice(0, 1)
}

/** A dataset that fits, and a dataset and a briefing of 1.8 MB that do not fit beside the seed. */
const SMALL = dataset({ id: 'small', title: 'Small', entities: [{ id: 'one', kind: 'person', name: 'One' }] })
const BIG = dataset({
  id: 'small',
  title: 'Big',
  entities: Array.from({ length: 120 }, (_, i) => ({
    id: `many-${i}`,
    kind: 'person' as const,
    name: `P ${i}`,
    summary: 'x'.repeat(15_000)
  }))
})
const LONG = briefing('long', {
  slides: Array.from({ length: 90 }, (_, i) => slide(`s-${i}`, { text: 'x'.repeat(19_000) }))
})

/** Tries to write 1 MB where a file may have 32 kB, and prints the error code. */
const WRITER = `
  import { writeWhole } from './server/whole-file.ts'
  process.on('SIGXFSZ', () => undefined)
  await writeWhole(process.env.FILE, 'x'.repeat(1_000_000)).catch(({ code }) => process.stdout.write(code))`

test('a file is written whole or not at all, also where the system takes a part of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-part-'))
  const file = join(folder, 'kept.json')
  await writeFile(file, 'before')
  const script = `ulimit -f 64; exec "${process.execPath}" --import tsx --input-type=module -e "$WRITER"`
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, WRITER, FILE: file }
  expect(spawnSync('sh', ['-c', script], { env, encoding: 'utf8' })).toMatchObject({
    stdout: 'EFBIG',
    stderr: ''
  })
  expect(await readFile(file, 'utf8')).toBe('before')
  expect(await readdir(folder)).toStrictEqual(['kept.json'])
  await rm(folder, { recursive: true })
})

for (const [program, ...args] of mountingShells()) {
  test('with 2 MB of disk: 507, reads go on, what was kept stays whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pincite-full-'))
    const [data, kept] = [join(folder, 'data'), join(folder, 'kept')]
    await mkdir(data)
    // the shell outlives the server: a disk mounted in it goes with it
    const script = `
      trap : TERM
      mount -t tmpfs -o size=2m none "$PINCITE_DATA"
      "${process.execPath}" server/pincite.mjs serve
      cp -r "$PINCITE_DATA" "${kept}"`
    const { PATH, HOME } = process.env
    const shell = spawn(program, [...args, '-c', script], {
      detached: true,
      env: { PATH, HOME, PORT: '0', PINCITE_DATA: data, PINCITE_STORE: 'embedded', PINCITE_LOG: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const ended = once(shell, 'close')
    try {
      const url = await addressOf(shell.stdout)
      const send = (path: string, body: object, headers: Record<string, string> = {}) =>
        fetch(url + path, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body)
        })
      const read = async (path: string) => (await fetch(url + path)).text()
      expect((await send('/api/datasets/small', SMALL)).status).toBe(200)
      const seen = await Promise.all([read('/api/overview'), read('/api/search?q=one')])

      for (const full of [
        await send('/api/datasets/small', BIG),
        await send('/api/briefings/long', LONG, { 'if-none-match': '*' })
      ]) {
        expect(full.status).toBe(507)
        expect(await full.json()).toMatchObject({
          error: { code: 'storage_full', message: expect.any(String) }
        })
      }
      expect(await Promise.all([read('/api/overview'), read('/api/search?q=one')])).toStrictEqual(seen)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
      expect((await fetch(`${url}/api/briefings/long`)).status).toBe(404)
      // what fits is still kept
      expect((await send('/api/datasets/small', { ...SMALL, title: 'Still small' })).status).toBe(200)
    } finally {
      if (shell.pid !== undefined) process.kill(-shell.pid, 'SIGTERM')
      await ended
    }
    const files = join(kept, 'datasets')
    expect((await readdir(files)).toSorted()).toStrictEqual(['article.json', 'record.json', 'small.json'])
    for (const whole of [article, record, { ...SMALL, title: 'Still small' }]) {
      expect((await readFile(join(files, `${whole.id}.json`), 'utf8')) === toText(whole)).toBe(true)
    }
    expect(await readdir(join(kept, 'briefings'))).toStrictEqual([])
    await rm(folder, { recursive: true, force: true })
  })
}

/** The address of a server, once it says that it is ready. */
async function addressOf(out: NodeJS.ReadableStream): Promise<string> {
  let said = ''
  for await (const text of out) {
    said += String(text)
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
    if (found) return found[0]
  }
  throw new Error(`The server ended: ${said}`)
}
