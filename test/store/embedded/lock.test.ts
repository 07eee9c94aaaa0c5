import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { openEmbedded } from '../../../server/store/embedded/store.ts'
import { briefing } from '../../support/briefed.ts'
import { CAST } from '../../support/cast.ts'

jest.mock('proper-lockfile', () => {
  const real = jest.requireActual<typeof import('proper-lockfile')>('proper-lockfile')
  return { ...real, lock: jest.fn(real.lock) }
})

describe('the hold on a data folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

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

  test('a folder that is made is closed to other users, one that was there keeps its mode', async () => {
    const modeOf = async (place: string) => ((await stat(place)).mode & 0o777).toString(8)
    const made = join(folder, 'data')
    await (await openEmbedded({ folder: made, seed: [CAST] })).close()
    expect(await modeOf(made)).toBe('700')
    await chmod(made, 0o755)
    await (await openEmbedded({ folder: made, seed: [] })).close()
    expect(await modeOf(made)).toBe('755')
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
    // whose clock is an hour behind
    const touch = () => {
      const time = (Date.now() - 3_600_000) / 1_000
      return utimes(join(folder, '.lock'), time, time)
    }
    await touch()
    const touching = setInterval(() => void touch(), 500)
    try {
      await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({ code: 'conflict' })
      expect(await readdir(folder)).toContain('.lock')
    } finally {
      clearInterval(touching)
    }
  }, 20_000)

  test('the hold of a machine that is gone is taken over, also where its clock was a year ahead', async () => {
    await mkdir(join(folder, '.lock'))
    await writeFile(join(folder, '.owner'), '99999999 elsewhere 1')
    const time = Date.now() / 1_000 + 365 * 86_400
    await utimes(join(folder, '.lock'), time, time)
    const store = await openEmbedded({ folder, seed: [CAST] })
    await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({ code: 'conflict' })
    await store.close()
  }, 20_000)

  test('a folder that another process took meanwhile is not written any more, nor given up for it', async () => {
    let lose = (): void => {}
    jest.mocked(lock).mockImplementationOnce(async (_, how) => {
      lose = () => how?.onCompromised?.(new Error('taken'))
      return jest.fn()
    })
    const store = await openEmbedded({ folder, seed: [CAST] })
    lose()
    await writeFile(join(folder, '.owner'), `1 ${hostname()} 1`)
    const taken = { code: 'conflict', message: expect.stringContaining('Another process took the folder') }
    await expect(store.change({ do: 'remove', id: 'cast' })).rejects.toMatchObject(taken)
    await expect(store.briefings.put(briefing('b'), 'absent')).rejects.toMatchObject(taken)
    await store.close()
    expect((await readdir(folder)).toSorted()).toStrictEqual(['.owner', 'datasets'])
    expect(await readdir(join(folder, 'datasets'))).toStrictEqual(['cast.json'])
  })

  test('a folder that was lost to a failing disk, and to nobody, is taken back for the next change', async () => {
    let lose = (): void => {}
    jest.mocked(lock).mockImplementationOnce(async (_, how) => {
      lose = () => how?.onCompromised?.(new Error('the disk failed'))
      return jest.fn()
    })
    const store = await openEmbedded({ folder, seed: [CAST] })
    lose()
    const readOnly = Object.assign(new Error('read-only'), { code: 'EROFS' })
    jest.mocked(lock).mockRejectedValueOnce(readOnly)
    await expect(store.change({ do: 'remove', id: 'cast' })).rejects.toMatchObject({ code: 'internal' })
    const both = [store.change({ do: 'remove', id: 'cast' }), store.briefings.put(briefing('b'), 'absent')]
    await Promise.all(both)
    await expect(openEmbedded({ folder, seed: [] })).rejects.toMatchObject({ code: 'conflict' })
    await store.close()
    expect((await readdir(folder)).toSorted()).toStrictEqual(['briefings', 'datasets'])
  }, 15_000)

  test('a folder that cannot be had is not told as one that is held', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(openEmbedded({ folder: join(file, 'data'), seed: [] })).rejects.toMatchObject({
      code: 'internal',
      message: `Cannot use ${join(file, 'data')}; a part of this path is a file, not a folder; name another.`
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
        `The folder ${folder} cannot be written. Choose another with PINCITE_DATA, or serve it as it is with PINCITE_READ_ONLY=1.`
      )
    }
  )
})
