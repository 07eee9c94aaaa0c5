import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toText } from '#model/dataset.ts'
import { openEmbedded } from '../../../server/store/embedded/store.ts'
import { briefing } from '../../support/briefed.ts'
import { CAST, NOTES } from '../../support/cast.ts'

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
      `Cannot use ${place}; it is a folder, not a file; move it away`
    )
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

  test('whoever opens the folder to write removes what a kill left behind, and nothing else', async () => {
    await (await openEmbedded({ folder, seed: [CAST] })).close()
    await mkdir(join(folder, '.begin-x1Y2z3'))
    for (const name of ['cast.json.0a1b2c3d', 'cast.json.bak', 'notes.txt', '../.begin-x1Y2z3/cast.json']) {
      await writeFile(join(folder, 'datasets', name), '{ "id":')
    }
    await (await openEmbedded({ folder, seed: [], access: 'read' })).close()
    expect(await readdir(join(folder, 'datasets'))).toContain('cast.json.0a1b2c3d')
    await (await openEmbedded({ folder, seed: [] })).close()
    expect(await readdir(join(folder, 'datasets'))).toStrictEqual(['cast.json', 'cast.json.bak', 'notes.txt'])
    expect(await readdir(folder)).toStrictEqual(['datasets'])
  })

  test('a dataset whose file is gone already is removed', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    await rm(join(folder, 'datasets', 'cast.json'))
    await store.change({ do: 'remove', id: 'cast' })
    expect((await store.ask('overview', {})).datasets).toStrictEqual([])
    await store.close()
  })
})
