import type { Dataset } from '#model/dataset.ts'
import { Dataset as DatasetSchema, toText } from '#model/dataset.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOrder } from '../../server/cli/load-order.ts'
import { CAST } from '../support/cast.ts'
import { runIn } from './run-cli.ts'
import { runHere } from './run-here.ts'

jest.setTimeout(60_000)

const small = (id: string, more: object = {}): Dataset =>
  DatasetSchema.parse({ id, title: id, entities: [], relations: [], sources: [], ...more })
const someone = (kind: string) => ({ entities: [{ id: 'someone', kind, name: 'Someone' }] })

describe('npx pincite load of several files', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-load-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const pincite = (...args: string[]) => runHere(folder, args)
  async function load(...datasets: Dataset[]) {
    const files = datasets.map(({ id }, i) => join(folder, `${i}-${id}.json`))
    await Promise.all(datasets.map((dataset, i) => writeFile(files[i] ?? '', toText(dataset))))
    return pincite('load', ...files)
  }
  const held = async (): Promise<string[]> =>
    JSON.parse((await pincite('ask', 'overview')).stdout).datasets.map(({ id }: { id: string }) => id)

  test('every fault of every file is reported, and none is written', async () => {
    expect((await load(small('there', someone('person')))).status).toBe(0)
    const torn = small('torn', { ...someone('state'), uses: ['nowhere'] })
    const shapeless = { ...small('shapeless'), title: '' }
    const { status, stdout, stderr } = await load(CAST, small('other', someone('company')), torn, shapeless)
    expect({ status, stdout }).toStrictEqual({ status: 1, stdout: '' })
    const lines = stderr.replaceAll(`${folder}/`, '').trim().split('\n')
    expect(lines.map((line) => line.split('. ')[0])).toStrictEqual([
      '1-other.json · line 10 · entity someone · kind: it is a company here, a state in dataset “torn”',
      '1-other.json · line 10 · entity someone · kind: it is a company here, a person in dataset “there”',
      '2-torn.json · line 12 · entity someone · kind: it is a state here, a company in dataset “other”',
      '2-torn.json · line 12 · entity someone · kind: it is a state here, a person in dataset “there”',
      '3-shapeless.json · dataset · title: is empty',
      '5 faults in 3 of 4 files.'
    ])
    const unfit = await load(CAST, torn)
    expect(unfit).toMatchObject({ status: 1, stdout: '' })
    expect(unfit.stderr).toMatch(/uses: dataset “nowhere” is not loaded.*\n.*a person in/)
    expect(await held()).toStrictEqual(['record', 'article', 'there'])
  })

  test('a file that comes through a pipe is read once', async () => {
    await writeFile(join(folder, 'cast.json'), toText(CAST))
    const line = `'${process.execPath}' server/pincite.mjs load <(cat '${join(folder, 'cast.json')}')`
    expect(runIn(folder, 'bash', ['-c', line])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^cast: entities \+9/)
    })
  })

  test('datasets that use each other are refused, with what stands beside them', async () => {
    const ring = ['one', 'two'].map((id) => small(id, { uses: [id === 'one' ? 'two' : 'one'] }))
    const { status, stdout, stderr } = await load(CAST, ...ring)
    expect({ status, stdout }).toStrictEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/1-one\.json · dataset · uses: it uses itself through others\. Break the ring/)
    expect(await held()).toStrictEqual(['record', 'article'])
  })

  test('datasets that fit in no order are refused before the first is written', async () => {
    expect((await load(small('a', someone('person')), small('b', someone('person')))).status).toBe(0)
    const both = ['a', 'b'].map((id) => small(id, someone('company')))
    const { status, stdout, stderr } = await load(CAST, ...both)
    expect({ status, stdout }).toStrictEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^a, b fit together, but none of them fits .*; nothing was changed\.\na · entity/)
    expect(await held()).toStrictEqual(['record', 'article', 'a', 'b'])
  })
})

describe('inOrder', () => {
  test('puts the datasets that others use first, and moves an entity before the dataset that had it drops it', () => {
    const uses = { uses: ['a'] }
    const focus = { beginnings: [{ id: 'all', title: 'All', focus: 'someone', entities: ['someone'] }] }
    const before = [small('a', someone('person')), small('b', { ...uses, ...focus })]
    const moved = [small('a'), small('b', { ...uses, ...focus, ...someone('person') })]
    expect(inOrder(before.toReversed(), [])).toStrictEqual(before)
    expect(inOrder(moved, before)).toStrictEqual(moved.toReversed())
  })
})
