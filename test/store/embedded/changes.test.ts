import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../server/store/embedded/store.ts'
import { briefing } from '../../support/briefed.ts'
import { CAST, NOTES } from '../../support/cast.ts'

describe('changes to a data folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

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

  test('many changes at once are carried out one after the other', async () => {
    const store = await openEmbedded({ folder, seed: [] })
    const titles = Array.from({ length: 20 }, (_, n) => `title ${n}`)
    await Promise.all(titles.map((title) => store.change({ do: 'put', dataset: { ...CAST, title } })))
    expect((await store.dataset('cast')).title).toBe('title 19')
    await store.close()
  })

  test('a change lets others have their turn while it is worked into the graph', async () => {
    const store = await openEmbedded({ folder, seed: [CAST] })
    let time = 0
    const now = jest.spyOn(performance, 'now').mockImplementation(() => (time += 10))
    const turns = jest.spyOn(globalThis, 'setImmediate')
    await store.change({ do: 'put', dataset: NOTES })
    const taken = turns.mock.calls.length
    now.mockRestore()
    turns.mockRestore()
    await store.close()
    expect(taken).toBeGreaterThan(5)
  })
})
