import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toldRows } from '../../server/cli/told-rows.ts'
import { toTable } from '../../server/cli/table.ts'
import { both } from '../seed/curated.ts'

describe('an answer as a table', () => {
  test('has single values first, then each list under its name and number, without empty columns', () => {
    const hits = [
      { id: 'a', name: 'Ada', docket: null, aliases: ['A', 'B'], cites: [{ source: 's' }, { source: 't' }] },
      { id: 'widget', name: 'Widget', docket: null, aliases: [], cites: [{ source: 's' }] }
    ]
    expect(toTable({ total: 2, hits }).split('\n')).toStrictEqual([
      'total: 2',
      '',
      'hits (2)',
      '  id      name    aliases  cites',
      '  a       Ada     A, B     2',
      '  widget  Widget           1',
      ''
    ])
  })

  test('names the ends of a relation', () => {
    const entities = [{ id: 'ada', name: 'Ada Lovelace' }]
    const relations = [{ id: 'ada/ALLEGES/harm', from: 'ada', to: 'harm' }]
    expect(toTable({ entities, relations })).toMatch(/^ {2}ada\/ALLEGES\/harm +Ada Lovelace +harm$/m)
  })

  test('lets no record steer the terminal', () => {
    const table = toTable({ hits: [{ name: 'red \u001b[31m, bell \u0007, turned \u202E, next\nline' }] })
    for (const letter of ['\u001b', '\u0007', '\u202E']) expect(table).not.toContain(letter)
    expect(table.trimEnd().split('\n')).toHaveLength(3)
  })

  test.each([
    ['wide letters', '東京地裁', 8],
    ['letters with their marks apart', 'Zoe\u0308 A\u030angstro\u0308m', 12],
    ['an emoji', '🧑 judge', 8],
    ['full-width forms', 'ＭＥＴＡ', 8],
    ['usual letters', 'Raúl “Torrez” – §230', 20]
  ])('keeps its columns under each other with %s', (_, name, columns) => {
    const [, head = '', first = '', second = ''] = toTable({
      hits: [
        { name, id: 'x' },
        { name: 'y', id: 'z' }
      ]
    }).split('\n')
    const at = Math.max(columns, 4) + 4
    expect(head).toBe(`  ${'name'.padEnd(at - 2)}id`)
    expect(first).toBe(`  ${name}${' '.repeat(at - 2 - columns)}x`)
    expect(second).toBe(`  ${'y'.padEnd(at - 2)}z`)
  })

  test('cuts wide text to as many columns, never within a letter', () => {
    const [, , row = ''] = toTable({ hits: [{ name: '裁'.repeat(50) }] }).split('\n')
    expect(row).toBe(`  ${'裁'.repeat(31)}…`)
    const [, , marked = ''] = toTable({ hits: [{ name: 'o\u0308'.repeat(80) }] }).split('\n')
    expect(marked).toBe(`  ${'o\u0308'.repeat(63)}…`)
  })

  test('says where it cuts a text, a sentence last of all', () => {
    const [, , row = ''] = toTable({ rows: [{ about: '𝒜'.repeat(70), what: 'w'.repeat(100) }] }).split('\n')
    expect(row.trim()).toBe(`${'𝒜'.repeat(63)}…  ${'w'.repeat(100)}`)
    expect(toTable({ rows: [{ what: 'w'.repeat(130) }] })).toContain(`${'w'.repeat(119)}…`)
  })
})

test('events are told as sentences, with what else happened that day counted and sources named', async () => {
  const params = CONTRACTS.timeline.params.parse({ ids: ['multistate-v-meta'], limit: 50 })
  const answer = await ask(buildGraph(both), 'timeline', params)
  const told = JSON.stringify(toldRows(answer, null))
  expect(told).toMatch(/"what":"[^"]* \(and \d+ more\)"/)
  const [first] = answer.events
  const named = answer.sources.find(({ id }) => id === first?.sources[0])
  expect(told).toContain(named?.publisher ?? 'no source')
  expect(told).not.toContain(`"sources":["${named?.id}"`)
})
