import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHere } from './run-here.ts'

jest.setTimeout(60_000)

describe('npx pincite export', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const exported = (...args: string[]) => runHere(folder, ['export', ...args])

  test('names a format of briefings as one, and says what is missing', async () => {
    for (const format of ['pdf', 'bibtex']) {
      expect(await exported('--format', format)).toStrictEqual({
        status: 2,
        stdout: '',
        stderr: `“${format}” is a format of briefings. Name the briefing too: --briefing ID.\n`
      })
    }
  })

  test('tells the loss of a whole sort of record without a field', async () => {
    const { stderr } = await exported('--format', 'graphml', '--out', join(folder, 'record.graphml'))
    expect(stderr).toMatch(/^ {2}as text: source \(\d+\)\. /m)
  })

  test('names the entities asked for that are not known, and nothing where all are', async () => {
    const of = async (ids: string) =>
      (await exported('--format', 'json', '--ids', ids, '--out', join(folder, 'view.json'))).stderr
    expect(await of('nm-v-meta,nm-v-mta,nm-v-mta')).toMatch(
      /^Wrote 1 entity, .*\n(.*\n)*Left out: nm-v-mta; no such entity is known here\.\n$/
    )
    expect(await of('nm-v-meta')).not.toContain('Left out')
  })
})
