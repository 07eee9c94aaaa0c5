import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { toText } from '#model/dataset.ts'
import { openEmbedded } from '../../../server/store/embedded/store.ts'
import { briefing } from '../../support/briefed.ts'
import { CAST, dataset, NOTES } from '../../support/cast.ts'

jest.mock('proper-lockfile', () => {
  const real = jest.requireActual<typeof import('proper-lockfile')>('proper-lockfile')
  return { ...real, lock: jest.fn(real.lock) }
})

describe('the data folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('begins with the seed once, and keeps what was done since', async () => {
    const seed = [CAST, NOTES]
    const first = await openEmbedded({ folder, seed })
    await first.change({ do: 'remove', id: 'notes' })
    await first.close()
    const second = await openEmbedded({ folder, seed })
    expect((await second.ask('overview', {})).datasets.map(({ id }) => id)).toStrictEqual(['cast'])
    await second.close()
  })

  test('holds one file for each dataset, canonical, and nothing else', async () => {
    const store = await openEmbedded({ folder, seed: [] })
    await store.change({ do: 'put', dataset: { ...CAST, relations: CAST.relations.toReversed() } })
    await store.close()
    expect(await readdir(join(folder, 'datasets'))).toStrictEqual(['cast.json'])
    expect(await readFile(join(folder, 'datasets', 'cast.json'), 'utf8')).toBe(toText(CAST))
    expect(await readdir(folder)).toStrictEqual(['datasets'])
  })

  test('is held against a second writer, but may be read', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({ code: 'conflict' })
    const reader = await openEmbedded({ folder, seed: [], access: 'read' })
    expect((await reader.ask('overview', {})).entities).toBe(9)
    await expect(reader.change({ do: 'remove', id: 'cast' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(reader.briefings.put(briefing('b'), 'absent')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await readdir(folder)).not.toContain('briefings')
    await store.close()
  }, 15_000)

  test('a file that cannot be read is named, with what to do', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    await store.close()
    const file = join(folder, 'datasets', 'cast.json')
    await writeFile(file, '{ "id": "cast"')
    await expect(openEmbedded({ folder, seed: [] })).rejects.toThrow(`npx pincite check ${file}`)
    // the folder is not held by the attempt
    await writeFile(file, toText(CAST))
    await (await openEmbedded({ folder, seed: [] })).close()
  })

  test('a folder where a dataset file should be is named, with what to do', async () => {
    const place = join(folder, 'datasets', 'cast.json')
    await mkdir(place, { recursive: true })
    await expect(openEmbedded({ folder, seed: [] })).rejects.toThrow(
      `Cannot use ${place}; it is a folder and no file; move it away`
    )
  })

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

  test('what a kill left behind, and what is no record of ours, is not read', async () => {
    const first = await openEmbedded({ folder, seed: [CAST] })
    await first.briefings.put(briefing('b'), 'absent')
    await first.close()
    for (const name of ['datasets/cast.json.0a1b2c3d', 'datasets/notes.txt', 'briefings/b.json.0a1b2c3d']) {
      await writeFile(join(folder, name), '{ "id":')
    }
    const store = await openEmbedded({ folder, seed: [] })
    expect((await store.ask('overview', {})).datasets.map(({ id }) => id)).toStrictEqual(['cast'])
    expect((await store.briefings.list()).map(({ id }) => id)).toStrictEqual(['b'])
    await store.close()
  })

  test('a dataset whose file is gone already is taken away', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    await rm(join(folder, 'datasets', 'cast.json'))
    await store.change({ do: 'remove', id: 'cast' })
    expect((await store.ask('overview', {})).datasets).toStrictEqual([])
    await store.close()
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

  test('a folder that somebody else’s living process holds is left to it', async () => {
    await mkdir(join(folder, '.lock'))
    await writeFile(join(folder, '.owner'), `123456 ${hostname()} 1`)
    const kill = jest.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' })
    })
    try {
      await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({ code: 'conflict' })
    } finally {
      kill.mockRestore()
    }
  })

  test('the hold of a process on another machine is not taken for one that is gone', async () => {
    await mkdir(join(folder, '.lock'))
    await writeFile(join(folder, '.owner'), '99999999 elsewhere 1')
    const held = Object.assign(new Error('held'), { code: 'ELOCKED' })
    jest.mocked(lock).mockRejectedValueOnce(held).mockRejectedValueOnce(held)
    await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({ code: 'conflict' })
    expect(await readdir(folder)).toContain('.lock')
  })

  test('a folder that another process took meanwhile is not written any more, nor given up for it', async () => {
    let lose = (): void => {}
    jest.mocked(lock).mockImplementationOnce(async (_, how) => {
      lose = () => how?.onCompromised?.(new Error('taken'))
      return jest.fn()
    })
    const store = await openEmbedded({ folder, seed: [CAST] })
    lose()
    const taken = { code: 'conflict', message: expect.stringContaining('Another process took the folder') }
    await expect(store.change({ do: 'remove', id: 'cast' })).rejects.toMatchObject(taken)
    await expect(store.briefings.put(briefing('b'), 'absent')).rejects.toMatchObject(taken)
    await store.close()
    expect((await readdir(folder)).toSorted()).toStrictEqual(['.owner', 'datasets'])
    expect(await readdir(join(folder, 'datasets'))).toStrictEqual(['cast.json'])
  })

  test('a change that is refused leaves the files as they were', async () => {
    const store = await openEmbedded({ folder, seed: [CAST, { ...NOTES, uses: ['cast'] }] })
    const file = join(folder, 'datasets', 'cast.json')
    const before = await readFile(file, 'utf8')
    const loose = store.change({ do: 'put', dataset: { ...CAST, sources: [] } })
    await expect(loose).rejects.toMatchObject({ code: 'unprocessable' })
    const stale = store.change({ do: 'put', dataset: { ...CAST, title: 'New' }, expected: { tag: 'f00' } })
    await expect(stale).rejects.toMatchObject({ code: 'precondition_failed' })
    const used = store.change({ do: 'remove', id: 'cast' })
    await expect(used).rejects.toMatchObject({ code: 'conflict' })
    expect(await readFile(file, 'utf8')).toBe(before)
    await store.close()
  })

  test('a change that fails does not keep the next one from being carried out', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    const gone = store.change({ do: 'remove', id: 'nobody' })
    const changed = store.change({ do: 'put', dataset: { ...CAST, title: 'New' } })
    const stale = store.briefings.put(briefing('b'), 'present')
    const put = store.briefings.put(briefing('b'), 'absent')
    await expect(gone).rejects.toMatchObject({ code: 'not_found' })
    await expect(stale).rejects.toMatchObject({ code: 'precondition_failed' })
    expect(await changed).toMatchObject({ changed: true })
    expect(await put).toMatchObject({ id: 'b' })
    await store.close()
  })

  test('closing waits for what is being written, data and briefings', async () => {
    const first = await openEmbedded({ folder, seed: [CAST] })
    const changing = first.change({ do: 'put', dataset: { ...CAST, title: 'New' } })
    await first.close()
    expect(await readFile(join(folder, 'datasets', 'cast.json'), 'utf8')).toContain('"New"')
    const second = await openEmbedded({ folder, seed: [] })
    const keeping = second.briefings.put(briefing('b'), 'absent')
    await second.close()
    expect(await readdir(join(folder, 'briefings'))).toStrictEqual(['b.json'])
    await Promise.all([changing, keeping])
  })

  test('a folder that cannot be had is not told as one that is held', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(openEmbedded({ folder: join(file, 'data'), seed: [] })).rejects.toMatchObject({
      code: 'internal',
      message: `Cannot use ${join(file, 'data')}; a part of this path is a file and no folder; name another.`
    })
    await mkdir(join(folder, '.owner'))
    await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining(`Cannot use ${join(folder, '.owner')}`)
    })
    await rm(join(folder, '.owner'), { recursive: true })
    await (await openEmbedded({ folder, seed: [] })).close()
  })

  test.each(['EACCES', 'EROFS'])(
    'where the folder may not be written (%s), both ways out are named',
    async (code) => {
      const refused = Object.assign(new Error(code), { code })
      jest.mocked(lock).mockRejectedValueOnce(refused)
      await expect(openEmbedded({ folder, seed: [] })).rejects.toThrow(
        `The folder ${folder} may not be written. Choose another with PINCITE_DATA, or serve it as it is with PINCITE_READ_ONLY=1.`
      )
    }
  )

  test('many changes at once are carried out one after the other', async () => {
    const store = await openEmbedded({ folder, seed: [] })
    const titles = Array.from({ length: 20 }, (_, n) => `title ${n}`)
    await Promise.all(titles.map((title) => store.change({ do: 'put', dataset: { ...CAST, title } })))
    expect((await store.dataset('cast')).title).toBe('title 19')
    await store.close()
  })
})
