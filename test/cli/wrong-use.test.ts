import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runIn } from './run-cli.ts'
import { runHere } from './run-here.ts'

jest.setTimeout(60_000)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pincite-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

const ALL = 'There are check, load, ask, briefings, briefing, export, publish, mcp, serve.'
test.each([
  ['chekc', 'There is no verb “chekc”. Did you mean check?'],
  ['brief', 'There is no verb “brief”. Did you mean briefings?'],
  ['zzzzzz', `There is no verb “zzzzzz”. ${ALL}`],
  ['constructor', `There is no verb “constructor”. ${ALL}`],
  ['ask neighbours --id x', 'There is no read “neighbours”. Did you mean neighbors?'],
  ['ask entity --format json --format text', '--format takes one value, and is given twice.'],
  ['ask entity --id x --format xml', '--format is table, text, json, not xml.'],
  ['load', 'Name the files: npx pincite load FILE…'],
  ['load - -', 'Standard input (-) can be read once only.'],
  ['briefings --format json --format text', '--format takes one value, and is given twice.'],
  ['briefings --format text', '--format is table or json, not text.'],
  ['briefing', 'Name one act: check, get, put, remove.'],
  ['briefing chekc', 'There is no act “chekc”. Did you mean check?'],
  ['briefing get', 'Name one: npx pincite briefing get ID'],
  ['briefing get x y', 'Name one: npx pincite briefing get ID'],
  [
    'briefing remove x',
    'Say which, with its tag or any: npx pincite briefing remove ID --over TAG. The tags are listed by npx pincite briefings.'
  ],
  ['export --format json --format csv', '--format takes one value, and is given twice.'],
  ['export --format cvs', 'There is no format “cvs”. Did you mean csv?'],
  [
    'export --briefing x',
    'Say which and how: npx pincite export --briefing ID --format F, where F is html, pdf, pptx, docx, svg, png, citations, csl, ris, bibtex.'
  ],
  ['export --briefing x --format doc', 'There is no format “doc”. Did you mean docx?'],
  [
    'export --briefing x --format qqqqqq',
    'There is no format “qqqqqq”. There are html, pdf, pptx, docx, svg, png, citations, csl, ris, bibtex.'
  ],
  ['export --briefing x --format svg --slide 0', '--slide is a whole number from 1, not 0.'],
  ['export --briefing x --format svg --slide 1e3', '--slide is a whole number from 1, not 1e3.']
])('%s exits 2, says what is wrong and what to write, and does nothing', async (line, words) => {
  expect(await runHere(folder, line.split(' '))).toStrictEqual({
    status: 2,
    stdout: '',
    stderr: `${words}\n`
  })
  expect(await readdir(folder)).toStrictEqual([])
})

test('an option that a verb does not take is named, with those that it takes', () => {
  // what the options are read with throws an Error of another realm within jest
  const args = ['server/pincite.mjs', 'ask', 'neighbors', '--colour', 'red']
  expect(runIn(folder, process.execPath, args)).toStrictEqual({
    status: 2,
    stdout: '',
    stderr:
      "Unknown option '--colour'. It takes --id, --types, --kinds, --marks, --asOf, --limit, --format.\n"
  })
})

test('an act that replaces nothing takes no tag', async () => {
  const given = ['briefing', 'get', 'x', '--over', 'any']
  expect(await runHere(folder, given)).toMatchObject({ status: 2, stdout: '' })
})

test('nothing at all is answered with the help, as wrong use; asking for it is none', async () => {
  const none = await runHere(folder, [])
  const asked = await runHere(folder, ['load', '-h'])
  expect([none.status, asked.status]).toStrictEqual([2, 0])
  expect(none.stdout).toBe(asked.stdout)
  expect(none.stdout).toMatch(/^Usage: npx pincite VERB/)
})

test('a value that begins with a dash is told how to be written', () => {
  const args = ['server/pincite.mjs', 'ask', 'search', '--q', '-06']
  expect(runIn(folder, process.execPath, args)).toStrictEqual({
    status: 2,
    stdout: '',
    stderr:
      "Option '--q' argument is ambiguous; a value that begins with a dash is written --q=-…. It takes --q, --kinds, --limit, --format.\n"
  })
})

test('a folder in place of a file is told as one', async () => {
  expect(await runHere(folder, ['check', folder])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/: it is a folder\. Name the files in it\.\n1 fault in 1 of 1 file\.\n$/)
  })
})
