import { toText } from '#model/dataset.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSeed } from '../../server/dataset-files.ts'
import { CAST } from '../support/cast.ts'
import { runHere } from './run-here.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pincite-check-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('beside a file that must be mended first, another is told all its faults but what that one may hold', async () => {
  const broken = await write('broken.json', '{')
  const source = { id: 's', title: 'S', kind: 'order', publisher: 'P' }
  const twice = { id: 'p', kind: 'person', name: 'P', cites: [{ source: 'elsewhere' }] }
  const mine = { id: 'mine', title: 'Mine', uses: ['broken'], entities: [twice, twice], sources: [source] }
  const { status, stdout, stderr } = await runHere(folder, [
    'check',
    await write('mine.json', JSON.stringify(mine)),
    broken
  ])
  expect({ status, stdout }).toStrictEqual({ status: 1, stdout: '' })
  const [own, ...others] = stderr.split('\n').filter((line) => !line.includes('broken.json'))
  expect(own).toContain('mine.json · line 1 · entity p · id: the id occurs twice.')
  expect(others).toStrictEqual(['2 faults in 2 of 2 files.', ''])
})

describe('a seed', () => {
  test('that cannot be read is refused, so that no store is opened without it for good', async () => {
    const gone = join(folder, 'gone')
    await expect(readSeed(gone)).rejects.toMatchObject({
      code: 'unprocessable',
      message: `The seed in ${gone} cannot be read (ENOENT). Install Pincite again; to begin without its record, put an empty folder there.`
    })
    expect(await readSeed(folder)).toStrictEqual([])
  })

  test('that is faulty keeps no file from being checked, but is told', async () => {
    await write('package.json', '{ "version": "0.0.0" }')
    const file = await write('cast.json', toText(CAST))
    const { status, stdout, stderr } = await runHere(folder, ['check', file], { root: folder })
    expect({ status, stdout }).toStrictEqual({
      status: 0,
      stdout: `ok ${join(folder, 'cast.json')}: 9 entities, 10 relations, 3 sources\n`
    })
    expect(stderr).toContain(`The seed in ${folder}/seed cannot be read (ENOENT).`)
    expect(stderr).toMatch(/\nThe files are checked without it\.\n$/)
  })
})
