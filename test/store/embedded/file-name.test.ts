import { copyFile, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileNameOf } from '../../../server/store/embedded/file-name.ts'
import { openEmbedded } from '../../../server/store/embedded/store.ts'
import { briefing } from '../../support/briefed.ts'
import { CAST, dataset } from '../../support/cast.ts'

describe('the names of a data folder’s files', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('two files that hold one dataset are refused, both named', async () => {
    await (await openEmbedded({ folder, seed: [CAST] })).close()
    const [file, copy] = ['cast.json', 'cast (1).json'].map((name) => join(folder, 'datasets', name))
    await copyFile(file ?? '', copy ?? '')
    await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/cast \(1\)\.json and .*cast\.json both hold the dataset “cast”/)
    })
  })

  test('two files that hold one briefing are refused, both named', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    await store.briefings.put(briefing('b'), 'absent')
    await store.close()
    const [file, copy] = ['b.json', 'b (1).json'].map((name) => join(folder, 'briefings', name))
    await copyFile(file ?? '', copy ?? '')
    await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/b \(1\)\.json and .*b\.json both hold the briefing “b”/)
    })
  })

  test('any legal id has a file of its own, also one that is long or differs by case only', async () => {
    const ids = ['notes', 'Notes', 'é'.repeat(200), 'x'.repeat(200)]
    const datasets = ids.map((id) => dataset({ id, title: id }))
    const store = await openEmbedded({ folder, seed: datasets.slice(0, 1) })
    for (const one of datasets) await store.change({ do: 'put', dataset: one })
    await store.close()
    const names = await readdir(join(folder, 'datasets'))
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(200)
    const again = await openEmbedded({ folder, seed: [] })
    expect(await Promise.all(ids.map(async (id) => (await again.dataset(id)).title))).toStrictEqual(ids)
    await again.close()
  })

  test.each(['con', 'NUL', 'aux.notes', 'com1', 'LPT9.x.y', 'prn'])(
    'no file is named for a device of Windows: %s',
    (id) => expect(fileNameOf(id)).toMatch(/^_[a-z\d.]+@[\da-f]{16}\.json$/)
  )

  test('names that only begin like a device stay as they are', () => {
    const ids = ['connecticut-v-meta', 'auxiliary', 'com10', 'null']
    expect(ids.map(fileNameOf)).toStrictEqual(ids.map((id) => `${id}.json`))
  })

  test('a dataset that stands under another name is written and removed there', async () => {
    const notes = dataset({ id: 'Notes', title: 'Old' })
    await (await openEmbedded({ folder, seed: [notes] })).close()
    const place = join(folder, 'datasets')
    const [name = ''] = await readdir(place)
    await rename(join(place, name), join(place, 'Notes.json'))
    const store = await openEmbedded({ folder, seed: [] })
    await store.change({ do: 'put', dataset: { ...notes, title: 'New' } })
    expect(await readdir(place)).toStrictEqual(['Notes.json'])
    expect(await readFile(join(place, 'Notes.json'), 'utf8')).toContain('"New"')
    await store.change({ do: 'remove', id: 'Notes' })
    expect(await readdir(place)).toStrictEqual([])
    await store.change({ do: 'put', dataset: notes })
    expect(await readdir(place)).toStrictEqual([name])
    await store.close()
  })

  test('a briefing that stands under another name is written and removed there', async () => {
    const first = await openEmbedded({ folder, seed: [] })
    await first.briefings.put(briefing('b'), 'absent')
    await first.close()
    const place = join(folder, 'briefings')
    await rename(join(place, 'b.json'), join(place, 'mine.json'))
    const store = await openEmbedded({ folder, seed: [] })
    await store.briefings.put(briefing('b', { title: 'New' }), 'present')
    expect(await readdir(place)).toStrictEqual(['mine.json'])
    expect(await readFile(join(place, 'mine.json'), 'utf8')).toContain('"New"')
    await store.briefings.remove('b', 'present')
    expect(await readdir(place)).toStrictEqual([])
    await store.close()
  })
})
