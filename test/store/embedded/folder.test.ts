import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toText } from '#model/dataset.ts'
import { openEmbedded } from '../../../server/store/embedded/store.ts'
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

  test('is held against a second writer, but may be read', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({ code: 'conflict' })
    const reader = await openEmbedded({ folder, seed: [], access: 'read' })
    expect((await reader.ask('overview', {})).entities).toBe(9)
    await expect(reader.change({ do: 'remove', id: 'cast' })).rejects.toMatchObject({ code: 'forbidden' })
    await store.close()
  }, 15_000)

  test('a file that cannot be read is named, with what to do', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    await store.close()
    const file = join(folder, 'datasets', 'cast.json')
    await writeFile(file, '{ "id": "cast"')
    await expect(openEmbedded({ folder, seed: [] })).rejects.toThrow(`npx pincite check ${file}`)
  })

  test('many changes at once are carried out one after the other', async () => {
    const store = await openEmbedded({ folder, seed: [] })
    const titles = Array.from({ length: 20 }, (_, n) => `title ${n}`)
    await Promise.all(titles.map((title) => store.change({ do: 'put', dataset: { ...CAST, title } })))
    expect((await store.dataset('cast')).title).toBe('title 19')
    await store.close()
  })
})
