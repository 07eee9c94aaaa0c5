import { renameSync } from 'node:fs'
import fs from 'node:fs/promises'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { runInNewContext } from 'node:vm'
import { toPublishedHtml } from '../../server/publish/page-html.ts'
import { toPublishedData } from '../../server/publish/contents.ts'
import { publish } from '../../server/publish/publish.ts'
import { openEmbedded } from '../../server/store/embedded/store.ts'
import { runCli } from '../cli/run-cli.ts'
import { briefing, slide } from '../support/briefed.ts'
import { CAST } from '../support/cast.ts'

describe('publishing', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-publish-'))
    await mkdir(join(folder, 'mine'))
    await writeFile(join(folder, 'mine', 'thesis.txt'), 'years of work')
    await mkdir(join(folder, 'older'))
    for (const name of ['index.html', 'page.js', 'data.js'])
      await writeFile(join(folder, 'older', name), 'old')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const named = CAST.entities.map((one) => ({ ...one, identifiers: JSON.parse('{"__proto__":"D-1"}') }))
  const strange = { ...CAST, entities: named, description: '</script>\u2028 __proto__' }
  const data = { app: '1', version: 'v', datasets: [strange], briefings: [] }
  const asked = {
    root: process.cwd(),
    replace: true,
    data,
    async build(_: string, draft: string) {
      await mkdir(join(draft, 'fonts'))
      await writeFile(join(draft, 'fonts', 'a.woff2'), 'font')
      for (const name of ['page.js', 'page.css']) await writeFile(join(draft, name), '$&')
    },
    tell: () => undefined
  }

  test.each([
    ['mine', false, 'is not empty; name a new folder.'],
    ['mine', true, 'is not empty; name a new folder.'],
    ['mine/thesis.txt', true, 'is a file; name another folder.'],
    ['older', false, 'add --replace to put a new copy in its place']
  ])(
    'over %s (replacing: %s) is refused with the remedy, and nothing is touched',
    async (name, replace, remedy) => {
      const before = await readdir(folder, { recursive: true })
      const publishing = publish({ ...asked, folder: join(folder, name), replace })
      const refused: unknown = await publishing.catch((error: unknown) => error)
      expect(refused).toMatchObject({ code: 'conflict' })
      expect(String(refused)).toContain(remedy)
      expect(await readdir(folder, { recursive: true })).toStrictEqual(before)
    }
  )

  test('is whole or not at all, and puts a new copy in the place of an older one', async () => {
    const before = await readdir(folder)
    const build = () => Promise.reject(new Error('no room'))
    await expect(publish({ ...asked, folder: join(folder, 'older'), build })).rejects.toThrow('no room')
    expect(await readdir(folder)).toStrictEqual(before)
    expect(await readFile(join(folder, 'older', 'page.js'), 'utf8')).toBe('old')
    await publish({ ...asked, folder: join(folder, 'older') })
    expect(await readdir(folder)).toStrictEqual(before)
    expect(await readdir(join(folder, 'older'))).toStrictEqual([
      'data.js',
      'fonts',
      'fonts.js',
      'index.html',
      'page.js'
    ])
    const held: { pinciteData?: unknown; pinciteFonts?: unknown } = {}
    runInNewContext(await readFile(join(folder, 'older', 'data.js'), 'utf8'), held)
    runInNewContext(await readFile(join(folder, 'older', 'fonts.js'), 'utf8'), held)
    expect(JSON.stringify(held.pinciteData)).toBe(JSON.stringify(data))
    expect(JSON.stringify(held.pinciteFonts)).toBe('{"a.woff2":"Zm9udA=="}')
  })

  test.each([0o022, 0o077])('whom the umask %i lets in may read it, such as a web server', async (mask) => {
    const before = process.umask(mask)
    const place = join(folder, `under-${mask}`)
    await publish({ ...asked, folder: place })
    process.umask(before)
    for (const name of ['.', 'fonts']) {
      expect((await stat(join(place, name))).mode & 0o777).toBe(0o777 & ~mask)
    }
    await rm(place, { recursive: true })
  })

  test('refuses to replace a folder that holds anything of somebody else', async () => {
    const place = join(folder, 'shared')
    await publish({ ...asked, folder: place })
    await writeFile(join(place, 'notes.txt'), 'mine')
    const before = await readdir(folder, { recursive: true })
    await expect(publish({ ...asked, folder: place })).rejects.toMatchObject({
      code: 'conflict',
      message: `${place} also holds notes.txt, which would be lost; move that away, or name a new folder.`
    })
    expect(await readdir(folder, { recursive: true })).toStrictEqual(before)
  })

  test('keeps the older copy where the new one cannot be put in its place', async () => {
    const place = join(folder, 'kept')
    await publish({ ...asked, folder: place })
    const before = await readdir(folder)
    const rename = jest.spyOn(fs, 'rename').mockImplementation(async (from, to) => {
      if (to === place && !String(from).endsWith('-old'))
        throw Object.assign(new Error('busy'), { code: 'EBUSY' })
      renameSync(from, to)
    })
    try {
      await expect(publish({ ...asked, folder: place })).rejects.toThrow(/Cannot write the folder/)
    } finally {
      rename.mockRestore()
    }
    expect(await readdir(folder)).toStrictEqual(before)
    expect(await readFile(join(place, 'page.js'), 'utf8')).toBe('$&')
  })

  test('says what to see to where the folder cannot be made', async () => {
    await expect(publish({ ...asked, folder: join(folder, 'n'.repeat(300)) })).rejects.toMatchObject({
      code: 'bad_request',
      message: expect.stringMatching(/^Cannot write the folder /)
    })
    await expect(publish({ ...asked, folder: join(folder, 'mine', 'thesis.txt', 'copy') })).rejects.toThrow(
      /is a file; name another folder/
    )
    const build = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    await expect(publish({ ...asked, folder: join(folder, 'new'), build })).rejects.toThrow(
      /Cannot write the folder .*new; see that it may be written and that there is room/
    )
  })

  test('takes the datasets whole and only the briefings that are named', async () => {
    const store = await openEmbedded({ folder: join(folder, 'data'), seed: [CAST] })
    await store.briefings.put(briefing('told'), 'absent')
    await store.briefings.put(briefing('draft'), 'absent')
    const taken = await toPublishedData(store, { datasets: [], briefings: ['told'] }, '1')
    expect(taken.datasets).toStrictEqual([await store.dataset('cast')])
    expect(taken.version).toBe(await store.version())
    expect(taken.briefings.map(({ card }) => card)).toMatchObject([{ id: 'told', slides: 2 }])
    expect((await toPublishedData(store, { datasets: [], briefings: [] }, '1')).briefings).toStrictEqual([])
    await expect(toPublishedData(store, { datasets: [], briefings: ['nix'] }, '1')).rejects.toThrow(
      'There is no briefing “nix”. There are draft, told.'
    )
    await store.close()
  })

  test('takes only the datasets that are named, and refuses what would have loose ends without the others', async () => {
    const none = { relations: [], sources: [], beginnings: [] }
    const entities = CAST.entities.slice(0, 2).map((entity) => ({ ...entity, cites: [] }))
    const notes = { ...CAST, ...none, id: 'notes', entities, uses: ['cast'] }
    const store = await openEmbedded({ folder: join(folder, 'two'), seed: [CAST, notes] })
    const view = { ...toShared(EMPTY_VIEW, 'light'), entities: ['widget', 'ada'] }
    await store.briefings.put(briefing('told', { slides: [slide('one', { view })] }), 'absent')
    const take = (datasets: string[], briefings: string[] = []) =>
      toPublishedData(store, { datasets, briefings }, '1')
    const taken = await take(['cast', 'cast'], ['told', 'told'])
    expect(taken.datasets).toStrictEqual([await store.dataset('cast')])
    expect(taken.briefings).toHaveLength(1)
    expect(taken.version).not.toBe(await store.version())
    await expect(take(['nix'])).rejects.toThrow('There is no dataset “nix”. There are cast, notes.')
    await expect(take(['notes'])).rejects.toThrow(
      'Dataset “notes” uses cast, which would be left out; add --dataset cast.'
    )
    await store.change({ do: 'put', dataset: { ...notes, uses: [] } })
    await expect(take(['notes'], ['told'])).rejects.toThrow(
      'Briefing “told” shows entities of cast, which would be left out; add --dataset cast.'
    )
    await store.close()
  })

  test('makes of the page one that carries its policy and loads no modules', async () => {
    const html = toPublishedHtml(await readFile('client/index.html', 'utf8'), '$& { }', 'abc=')
    expect(html).toContain(`style-src 'self' 'nonce-abc='`)
    expect(html).toContain('<meta name="csp-nonce" content="abc=" />')
    expect(html).toContain('<style nonce="abc=">$& { }</style>')
    expect(html).not.toContain('type="module"')
    expect(html).not.toContain('__CSP_NONCE__')
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
    expect(() => toPublishedHtml('<html></html>', '', 'abc=')).toThrow(/not as publishing expects/)
  })

  test('asks for the folder', async () => {
    const { code, err } = await runCli(['publish'])
    expect([code, err]).toStrictEqual([
      2,
      'Name the folder: npx pincite publish --out DIR [--dataset ID]… [--briefing ID]…\n'
    ])
  }, 60_000)
})
