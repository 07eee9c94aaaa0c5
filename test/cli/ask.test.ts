import { saidWord } from '#figure/words/mark-words.ts'
import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import type { ReadName } from '#model/contracts.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { QUESTIONS } from '../support/questions.ts'
import { runHere } from './run-here.ts'

jest.setTimeout(60_000)

describe('npx pincite ask', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-ask-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function pincite(read: ReadName, format: string): Promise<string> {
    const params = Object.entries(QUESTIONS[read]).flatMap(([key, value]) => [`--${key}`, String(value)])
    const { status, stdout } = await runHere(folder, ['ask', read, ...params, '--format', format])
    expect(status).toBe(0)
    return stdout
  }

  test.each([
    ['between', []],
    ['timeline', []],
    ['changes', ['--from', '2024-01-01']],
    ['related', []],
    ['audit', []]
  ])('%s says first whom it leaves out, in the text itself', async (read, more) => {
    const asked = ['ask', read, '--ids', 'nm-v-meta,nm-v-mta,meta-platforms', ...more, '--format']
    const told = 'Left out: nm-v-mta; no such entity is known here.\n'
    const text = await runHere(folder, [...asked, 'text'])
    expect([
      text.stdout.slice(0, told.length),
      text.stdout.split('nm-v-mta').length,
      text.stderr
    ]).toStrictEqual([told, 2, ''])
    expect((await runHere(folder, [...asked, 'table'])).stderr).toBe(told)
    const json = await runHere(folder, [...asked, 'json'])
    expect([JSON.parse(json.stdout), json.stderr]).toMatchObject([{ unknown: ['nm-v-mta'] }, told])
  })

  test.each(READ_NAMES)('%s is answered as a table, as text with pincites, and as JSON', async (read) => {
    const answer = CONTRACTS[read].answer.parse(JSON.parse(await pincite(read, 'json')))
    const table = await pincite(read, 'table')
    const text = await pincite(read, 'text')
    for (const written of [table, text]) {
      expect(written).not.toMatch(/\[object Object\]|undefined|NaN/)
      expect(written.split('\n').length).toBeGreaterThan(1)
    }
    if (read === 'timeline')
      expect(table).toMatch(/2024-05-30 +dismissed +Mark Zuckerberg was a defendant in/)
    if (read === 'changes')
      expect(table).toMatch(/2024-05-30 +standing +filed +dismissed +Mark Zuckerberg was/)
    if (!('relations' in answer) || typeof answer.relations === 'number') return
    const numbers = new Set(text.match(/\[\d+\]/g))
    const noted = new Set(text.slice(text.indexOf('\npincites:')).match(/^\[\d+\]/gm))
    expect(numbers).toStrictEqual(noted)
    for (const relation of answer.relations) {
      const { id, assertions } = relation
      const at = text.indexOf(`(${id})\n`)
      expect(at).toBeGreaterThan(0)
      const clauses = text
        .slice(at)
        .split('\n')
        .slice(1, 1 + assertions.length)
      assertions.forEach((said, i) =>
        expect(clauses[i]).toMatch(new RegExp(`^  - ${saidWord(relation, said)}.*\\[\\d+\\]$`, 'i'))
      )
    }
  })
})
