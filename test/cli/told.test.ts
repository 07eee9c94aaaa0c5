import { toBriefingText } from '#model/briefing.ts'
import { toText } from '#model/dataset.ts'
import { seenOf } from '#model/seen.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { toShared } from '#figure/shared.ts'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { briefing, slide } from '../support/briefed.ts'
import { CAST, NOTES } from '../support/cast.ts'
import { runHere } from './run-here.ts'

jest.setTimeout(60_000)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pincite-told-'))
})
afterEach(() => rm(folder, { recursive: true }))

const pincite = (...args: string[]) => runHere(folder, args)
async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const load = async (dataset: typeof CAST) =>
  pincite('load', await file(`${dataset.id}.json`, toText(dataset)))
const put = async (one: ReturnType<typeof briefing>, ...over: string[]) =>
  pincite('briefing', 'put', await file('x.json', toBriefingText(one)), ...over)

test('load says what was added, changed and removed, also of a file that uses what is loaded already', async () => {
  expect((await load(CAST)).status).toBe(0)
  expect(await load({ ...NOTES, uses: ['cast'] })).toMatchObject({ status: 0, stderr: '' })
  const [first, ...rest] = NOTES.entities
  const entities = first ? [{ ...first, name: 'Renamed' }, ...rest] : []
  const { stdout } = await load({ ...NOTES, uses: ['cast'], entities, relations: NOTES.relations.slice(1) })
  expect(stdout).toMatch(
    /^notes: entities \+0 ~1 -0, relations \+0 ~0 -1, sources \+0 ~0 -0 \(version \w+\)\n$/
  )
})

test('an answer about a day is told in the words of that day, and a list may be given by repeating its name', async () => {
  await load(CAST)
  const asked = ['ask', 'neighbors', '--id', 'chief', '--format', 'text']
  expect((await pincite(...asked, '--asOf', '2024-01-01')).stdout).toContain('(of later date)')
  expect((await pincite(...asked)).stdout).not.toContain('(of later date)')
  const between = await pincite('ask', 'between', '--ids', 'widget', '--ids', 'suit', '--format', 'json')
  expect(JSON.parse(between.stdout).entities).toHaveLength(2)
})

test('a briefing is kept, replaced and removed with a word each, and none is made up where one was expected', async () => {
  expect(await put(briefing('x'), '--over', 'any')).toMatchObject({ status: 1, stdout: '' })
  const { stdout } = await put(briefing('x'))
  const [, tag = ''] = /^x: 2 slides kept \(tag ([\w-]+)\)\n$/.exec(stdout) ?? []
  expect((await put(briefing('x', { title: 'New' }), '--over', tag)).status).toBe(0)
  expect(await pincite('briefing', 'remove', 'x', '--over', 'any')).toStrictEqual({
    status: 0,
    stdout: 'x: removed\n',
    stderr: ''
  })
})

test('a briefing that cannot be compared with the record is no worse for it, and that is said', async () => {
  await file('data', '')
  const path = await file('x.json', toBriefingText(briefing('x')))
  expect(await pincite('briefing', 'check', path)).toStrictEqual({
    status: 0,
    stdout: `ok ${path}: briefing x, 2 slides\n`,
    stderr: expect.stringMatching(/^It was not compared with the record: Cannot use .*\n$/)
  })
})

test('briefing check tells what is newer, new and gone since a slide was taken', async () => {
  await load(CAST)
  const view = { ...toShared(EMPTY_VIEW, 'light'), entities: CAST.entities.map(({ id }) => id) }
  const page = JSON.parse(
    (await pincite('ask', 'between', '--ids', view.entities.join(), '--format', 'json')).stdout
  )
  const [newer, , ...others] = seenOf(page.relations)
  const seen = [{ ...newer, assertions: [] }, { id: 'ada/ALLEGES/widget', assertions: [] }, ...others]
  const slides = [slide('one', { view, seen, taken: '2024-01-01', title: '' })]
  const path = await file('x.json', toBriefingText(briefing('x', { slides })))
  const { stdout } = await pincite('briefing', 'check', path)
  expect(stdout).toMatch(
    /^changed slide 1, since 2024-01-01: One relation has newer assertions; one relation is new; one relation is no longer on record\.\n( {2}.+\n){3}$/m
  )
  expect(stdout).toContain('This is no longer on record.')
})

test('export says what a format cannot say, counts each loss, and names no other', async () => {
  await load(CAST)
  const exported = (...args: string[]) => pincite('export', '--dataset', 'cast', '--format', ...args)
  const [json, csv] = [await exported('json'), await exported('csv')]
  expect(json.stderr).toBe(
    `Wrote ${CAST.entities.length} entities, ${CAST.relations.length} relations and ${CAST.sources.length} sources to standard output. Nothing is lost.\n`
  )
  const [head, ...losses] = csv.stderr.trimEnd().split('\n').slice(1)
  expect(head).toBe('What this format cannot say:')
  expect(losses.length).toBeGreaterThan(0)
  for (const loss of losses) expect(loss).toMatch(/^ {2}[a-z ]+: .* \([1-9]\d*\)\. [A-Z].*\.$/)
  const report = JSON.parse((await exported('csv', '--losses')).stdout)
  expect(losses).toHaveLength(report.losses.filter(({ count }: { count: number }) => count > 0).length)
  expect(report.losses.some(({ count }: { count: number }) => count === 1)).toBe(true)
})

test('a picture of one slide goes where it is told to, and its whole path is said', async () => {
  await put(briefing('x'))
  const out = join(folder, 'two.svg')
  const asked = ['export', '--briefing', 'x', '--format', 'svg', '--slide', '2']
  expect(await pincite(...asked, '--out', relative(process.cwd(), out))).toStrictEqual({
    status: 0,
    stdout: `${out}\n`,
    stderr: ''
  })
  expect(await readFile(out, 'utf8')).toMatch(/^<svg[\s\S]*Slide two/)
  expect(await pincite(...asked.slice(0, -1), '3', '--out', out)).toMatchObject({ status: 1, stdout: '' })
  expect((await pincite(...asked, '--out', '-')).stdout).toMatch(/^<svg[\s\S]*<\/svg>\s*$/)
})
