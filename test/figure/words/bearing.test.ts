import { bearing, isLater, opposing } from '#figure/words/bearing.ts'
import { toStatement } from '#figure/words/citation.ts'
import { relationCells, RELATION_HEADS } from '#figure/words/report.ts'
import type { ShownRelation } from '#model/shown.ts'
import { toTableRows } from '../../../client/outline/table-rows.ts'
import { relation } from '../../support/known.ts'
import { source as toSource } from '../../support/pictured.ts'

const SOURCES = new Map(
  [
    toSource('press', { date: '2024-05-30' }),
    toSource('re-post', { date: '2024-05-30' }),
    toSource('order', { date: '2024-05-30', kind: 'order' }),
    toSource('judgment', { date: '2026-08-06', kind: 'judgment' }),
    toSource('preview', { date: '2024-04' })
  ].map((each) => [each.id, each])
)

type From = readonly [source: string, pin?: string]

function from(said: Parameters<typeof relation>[3], ...sources: readonly From[]): ShownRelation {
  const plain = relation('boss', 'DEFENDANT_IN', 'suit', said)
  return {
    ...plain,
    assertions: plain.assertions.map((one, at) => {
      const [source = 's1', pin = null] = sources[at] ?? []
      return { ...one, source, pin }
    })
  }
}

const DAY = '2024-05-30'
const dismissed = ['dismissed', DAY] as const
const found = ['found', DAY] as const

test.each<[string, ShownRelation, string]>([
  ['has a pincite', from([dismissed, dismissed], ['re-post'], ['press', 'body']), 'press'],
  ['is a paper of the court', from([dismissed, dismissed], ['press', '¶1'], ['order', '¶2']), 'order'],
  ['comes first, where all else is equal', from([dismissed, dismissed], ['press'], ['re-post']), 'press'],
  [
    'is of the day since which it stands',
    from([found, ['found', '2024-06-21']], ['press'], ['judgment', '¶7']),
    'press'
  ],
  ['is of its own time', from([found, found], ['judgment', '¶12'], ['press']), 'press'],
  ['is no older than what it tells', from([found, found], ['preview', '¶1'], ['judgment']), 'judgment'],
  [
    'has the status',
    from(
      [
        ['alleged', DAY],
        ['filed', DAY]
      ],
      ['order', '¶1'],
      ['press']
    ),
    'press'
  ],
  [
    'is the latest, where it was said again of what stands otherwise',
    from(
      [
        ['alleged', DAY],
        ['denied', '2024-06-21'],
        ['alleged', '2024-07-01']
      ],
      ['order', '¶1'],
      ['judgment', '¶7'],
      ['press']
    ),
    'press'
  ]
])('the assertion that bears a relation %s', (_, each, expected) => {
  expect(bearing(each, SOURCES)?.source).toBe(expected)
})

test('a source that came out after the day bears it only where there is no other', () => {
  const told = [found, ['found', '2024-06-21']] as const
  const both = from(told, ['judgment', '¶12'], ['order'])
  expect(bearing(both, SOURCES, '2024-07-01')?.source).toBe('order')
  expect(bearing(from([found], ['judgment']), SOURCES, '2024-07-01')?.source).toBe('judgment')
  expect(isLater(SOURCES.get('judgment'), '2024-07-01')).toBe(true)
  expect(isLater(SOURCES.get('preview'), '2024-04-02')).toBe(false)
  expect(isLater({ date: null }, '2024-04-02')).toBe(false)
})

test('what is disputed has an assertion on either side', () => {
  const again = from(
    [
      ['alleged', DAY],
      ['denied', '2024-06-21'],
      ['alleged', '2024-07-01']
    ],
    ['order'],
    ['press'],
    ['re-post']
  )
  expect([bearing(again, SOURCES), opposing(again, SOURCES)].map((one) => one?.source)).toEqual([
    're-post',
    'press'
  ])
  const both = from(
    [
      ['alleged', DAY],
      ['denied', '2024-06-21']
    ],
    ['order', '¶2'],
    ['press']
  )
  expect([bearing(both, SOURCES), opposing(both, SOURCES)].map((one) => one?.source)).toEqual([
    'press',
    'order'
  ])
  const decided = from(
    [
      ['alleged', DAY],
      ['denied', '2024-06-21'],
      ['found', '2024-07-01']
    ],
    ['order'],
    ['press'],
    ['judgment']
  )
  expect(opposing(decided, SOURCES)).toBeUndefined()
})

test('lines to paste, tables and lists cite what bears a relation', () => {
  const each = from([dismissed, dismissed], ['press', 'body'], ['re-post'])
  expect(toStatement(each, 'Boss', 'A v. B', SOURCES, '2024-06-01')).toBe(
    'Boss was a defendant in A v. B, then dismissed (dismissed, May 30, 2024; press, May 30, 2024; body).'
  )
  const cells = relationCells(each, { entities: new Map(), sources: SOURCES }, '2024-06-01')
  expect(cells[RELATION_HEADS.indexOf('pincite')]).toBe('body')
  const shown = { cards: [], stacks: [], relations: [each], sources: SOURCES }
  expect(toTableRows(shown, '2024-06-01')).toMatchObject([{ source: 'press, May 30, 2024', pin: 'body' }])
})
