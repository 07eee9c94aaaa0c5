import { toKnown } from '#figure/known.ts'
import { changeWords } from '#figure/slide/slide-change-words.ts'
import { toAnswerText } from '#figure/words/answer-text.ts'
import { changeReport } from '#figure/words/change-report.ts'
import { tellChanges } from '#figure/words/change-text.ts'
import { toStatement } from '#figure/words/citation.ts'
import { datedSince } from '#figure/words/dated.ts'
import { relationCells } from '#figure/words/report.ts'
import { changeOf, toChangesAnswer } from '#model/change-answer.ts'
import { toldRows } from '../../../server/cli/told-rows.ts'
import { toTableRows } from '../../../client/outline/table-rows.ts'
import { card, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

const DAY = '2026-12-01'
const STRETCH = '2026-11-01/2026-11-23'
const cards = [card('suit', 'action', { name: 'Ada v. Widget' }), card('judge', 'person', { name: 'Zoë' })]
const sources = new Map([['s1', source('s1')]])
const known = { entities: new Map(cards.map((each) => [each.id, each])), sources }
const said = [
  ['scheduled', '2026-01'],
  ['found', STRETCH],
  ['found', '2026-11-30']
] as const
const ruled = relation('judge', 'RULED_ON', 'suit', said)

function changes(from: string) {
  const change = changeOf(ruled, from)
  if (!change) throw new Error('nothing changed')
  return toChangesAnswer(
    {
      asked: ['suit'],
      counts: { new: 0, standing: 0, assertion: 0, [change.change]: 1 },
      changed: [{ relation: ruled, change }],
      newSources: { total: 0, sources: [] },
      entities: cards,
      sources: [...sources.values()]
    },
    ['suit']
  )
}

test('a standing is dated by what made it so, as exactly as that is dated', () => {
  expect(ruled.since).toBe('2026-11-23')
  expect(datedSince(ruled)).toBe(STRETCH)
  expect(datedSince(relation('judge', 'RULED_ON', 'suit', said.slice(0, 1)))).toBe('2026-01')
})

const LAST_DAY = /Nov 23, 2026/g
const tellers: [string, () => string][] = [
  ['a line that is pasted', () => toStatement(ruled, 'Zoë', 'Ada v. Widget', sources, DAY)],
  [
    'ask',
    () => toAnswerText({ total: 1, relations: [ruled], entities: cards, sources: [...sources.values()] }, DAY)
  ],
  ['what is new', () => JSON.stringify(tellChanges(changes('2025-12-31'), DAY).sections)],
  ['what changed standing', () => JSON.stringify(tellChanges(changes('2026-06-01'), DAY).sections)],
  [
    'a slide that has changed',
    () => {
      const { added } = changeWords({ newer: [], added: [ruled], gone: [], missing: [] }, known, DAY)
      return JSON.stringify(added)
    }
  ]
]

test.each(tellers)('%s tells no last day as if it were the day', (_, tell) => {
  const text = tell()
  expect(text).toContain('between Nov 1 and Nov 23, 2026')
  expect(text.replaceAll('between Nov 1 and Nov 23, 2026', '')).not.toMatch(LAST_DAY)
})

test('what changed standing did so on a day as exact as its source', () => {
  const told = tellChanges(changes('2026-06-01'), DAY).sections.flatMap((section) => section.told)
  expect(told.map(({ text }) => text)).toStrictEqual([
    'Zoë ruled on Ada v. Widget (scheduled before, ruled since a day between Nov 1 and Nov 23, 2026).'
  ])
})

test('tables hold the date as its source gives it, and order by its last day', () => {
  expect(relationCells(ruled, known, DAY)).toStrictEqual(expect.arrayContaining([STRETCH]))
  expect(relationCells(ruled, known, DAY)).not.toContain('2026-11-23')
  const answer = changes('2026-06-01')
  const [section] = changeReport('', answer, tellChanges(answer, DAY), toKnown(answer)).sections
  expect(section?.lines[0]?.cells).toStrictEqual(['Scheduled', 'Ruled', STRETCH, '2026-11-30'])
  expect(toldRows(answer, null)).toMatchObject({ changes: [{ first: STRETCH }] })
  const shown = { cards, stacks: [], relations: [ruled], sources }
  expect(toTableRows(shown, DAY)).toMatchObject([{ since: '2026-11-23', dated: STRETCH }])
})
