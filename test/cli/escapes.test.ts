import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { briefing, slide } from '../support/briefed.ts'
import { runHere } from './run-here.ts'

/** What a terminal obeys: clear the screen, write in green, change the title; then a line that looks like ours. */
const HOSTILE = '\u001B[2J\u001B[32m\u009B31m\u001B]0;title\u0007\u2028ok: nothing wrong'

describe('a stranger’s file cannot steer the terminal that it is told about on', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-escapes-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function told(verb: readonly string[], content: string): Promise<string> {
    const file = join(folder, 'strange.json')
    await writeFile(file, content)
    const { stdout, stderr } = await runHere(folder, [...verb, file])
    return stdout + stderr
  }
  const dataset = (more: object): string => JSON.stringify({ id: 'strange', title: HOSTILE, ...more })
  const someone = { id: 'a', kind: 'person', name: HOSTILE }

  test.each<[string, string[], string]>([
    ['a fault in a record', ['check'], dataset({ entities: [{ id: HOSTILE, kind: HOSTILE, name: '' }] })],
    ['a twin key', ['check'], `{${[1, 2].map((n) => `${JSON.stringify(HOSTILE)}:${n}`).join(',')}}`],
    [
      'the title of a beginning',
      ['load'],
      dataset({
        entities: [someone],
        beginnings: [{ id: 'b', title: HOSTILE, focus: 'a', entities: ['a'] }]
      })
    ],
    [
      'words of a briefing',
      ['briefing', 'check'],
      JSON.stringify(
        briefing('strange', {
          title: HOSTILE,
          slides: [slide('s', { title: HOSTILE, text: `${HOSTILE} It was found guilty of murder.` })]
        })
      )
    ],
    [
      'a briefing that is none',
      ['briefing', 'check'],
      JSON.stringify({ id: HOSTILE, title: HOSTILE, [HOSTILE]: 1 })
    ]
  ])('%s', async (_, verb, content) => {
    const words = await told(verb, content)
    expect(words).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029]/u)
    expect(words).not.toMatch(/^ok: nothing wrong/m)
  })

  test('nor can the title of a briefing that cannot be handed out', async () => {
    const file = join(folder, 'empty.json')
    await writeFile(file, JSON.stringify(briefing('empty', { title: HOSTILE, slides: [] })))
    expect((await runHere(folder, ['briefing', 'put', file])).status).toBe(0)
    const { stderr } = await runHere(folder, ['export', '--briefing', 'empty', '--format', 'pdf'])
    expect(stderr).toContain('has no slides yet')
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u)
  })
})
