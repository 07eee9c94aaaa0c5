import { Briefing } from '#model/briefing.ts'
import { readSettings } from '../../../server/env.ts'
import type { GraphStore } from '../../../server/store/store.ts'
import { openEmbedded } from '../../../server/store/embedded/store.ts'
import { followFolder } from '../../../server/store/embedded/follow.ts'
import { openStore } from '../../../server/store/open.ts'
import { CAST, NOTES } from '../../support/cast.ts'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder: string
let writing: GraphStore
let reading: GraphStore
const open = jest.fn(() => openEmbedded({ folder, seed: [CAST], access: 'read' }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pincite-follow-'))
  writing = await openEmbedded({ folder, seed: [CAST] })
  open.mockClear()
  reading = await followFolder(folder, open, 0)
})
afterEach(async () => {
  await reading.close()
  await writing.close()
  await rm(folder, { recursive: true })
})

test('a store that only reads follows what another writes to its folder', async () => {
  expect(await reading.version()).toBe(await writing.version())
  const { version } = await writing.change({ do: 'put', dataset: NOTES })
  expect(await reading.version()).toBe(version)
  expect(await reading.ask('entity', { id: 'friend' })).toMatchObject({ entity: { id: 'friend' } })
  await writing.change({ do: 'remove', id: 'notes' })
  await expect(reading.ask('entity', { id: 'friend' })).rejects.toMatchObject({ code: 'not_found' })
  await writing.briefings.put(Briefing.parse({ id: 'told', title: 'Told', slides: [] }), 'absent')
  expect(await reading.briefings.list()).toMatchObject([{ id: 'told' }])
})

test('files that have not changed are not read again', async () => {
  await reading.ask('overview', {})
  await reading.version()
  expect(open).toHaveBeenCalledTimes(1)
})

test('what cannot be read leaves all as it was, until it can', async () => {
  const version = await writing.version()
  const file = join(folder, 'datasets', 'torn.json')
  await writeFile(file, '{')
  expect(await reading.version()).toBe(version)
  await rm(file)
  const receipt = await writing.change({ do: 'put', dataset: NOTES })
  expect(await reading.version()).toBe(receipt.version)
  await expect(reading.change({ do: 'remove', id: 'notes' })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a folder that is away, as a disk may be, leaves all as it was', async () => {
  const { version } = await writing.change({ do: 'put', dataset: NOTES })
  expect(await reading.version()).toBe(version)
  await rename(join(folder, 'datasets'), join(folder, 'away'))
  expect(await reading.version()).toBe(version)
  expect(await reading.version()).toBe(version)
  await rename(join(folder, 'away'), join(folder, 'datasets'))
  expect(await reading.ask('entity', { id: 'friend' })).toMatchObject({ entity: { id: 'friend' } })
})

test('files that change while they are read are not taken together, but read again', async () => {
  const before = await reading.version()
  await writing.change({ do: 'put', dataset: NOTES })
  open.mockImplementationOnce(async () => {
    const store = await openEmbedded({ folder, seed: [CAST], access: 'read' })
    await writing.change({ do: 'put', dataset: { ...NOTES, id: 'more' } })
    return store
  })
  expect(await reading.version()).toBe(before)
  expect(await reading.version()).toBe(await writing.version())
})

test('whoever reads for long is given such a store', async () => {
  const { settings } = readSettings({ PINCITE_STORE: 'embedded', PINCITE_DATA: folder })
  if (!settings) throw new Error('no settings')
  const store = await openStore({ settings, seed: async () => [], cwd: folder, access: 'follow' })
  const { version } = await writing.change({ do: 'put', dataset: NOTES })
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect(await store.version()).toBe(version)
  await store.close()
})
