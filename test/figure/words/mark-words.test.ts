import { changeWords } from '#figure/slide/slide-change-words.ts'
import { standingWords } from '#figure/slide/standing-words.ts'
import { toAnswerText } from '#figure/words/answer-text.ts'
import { toCitation, toStatement } from '#figure/words/citation.ts'
import { eventLines } from '#figure/words/event-text.ts'
import { legendMeaning, legendWord, markMeaning } from '#figure/words/mark-words.ts'
import { createNotes } from '#figure/words/notes.ts'
import { relationCells } from '#figure/words/report.ts'
import { tellChanges } from '#figure/words/change-text.ts'
import { withoutWords } from '#figure/words/source-words.ts'
import { changeOf, toChangesAnswer } from '#model/change-answer.ts'
import { eventsOf } from '#model/events.ts'
import { MARK_TABLE, MARKS } from '#model/status.ts'
import { toCitations } from '../../../server/export/citations.ts'
import { card, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

const DAY = '2026-12-01'
const cards = [card('suit', 'action'), card('law', 'statute')]
const s1 = source('s1')
const sources = new Map([['s1', s1]])
const known = { entities: new Map(cards.map((each) => [each.id, each])), sources }
const raised = relation('suit', 'RAISES', 'law', [
  ['alleged', '2024-01-01'],
  ['found', '2024-06-01']
])
const [, said] = raised.assertions
const page = { total: 1, relations: [raised], entities: cards, sources: [s1] }

function digest(): string {
  const change = changeOf(raised, '2024-02-01')
  if (!change || !said) throw new Error('nothing changed')
  const found = { asked: ['suit'], changed: [{ relation: raised, change }], entities: cards, sources: [s1] }
  const counts = { new: 0, standing: 1, assertion: 0 }
  const answer = toChangesAnswer({ ...found, counts, newSources: { total: 0, sources: [] } }, ['suit'])
  return JSON.stringify(tellChanges(answer).sections)
}

function events(): string {
  const byId = new Map(cards.map((each) => [each.id, each]))
  const told = eventsOf({ entities: cards, relations: [raised], byId })
  const answer = { ...page, total: told.length, events: told, undated: [], found: 1, looked: 1, unknown: [] }
  return eventLines(answer, createNotes([s1])).join('\n')
}

const without = { ...page, source: s1, without: [{ relation: raised.id, mark: 'alleged' as const }] }
const tellers: [string, () => string][] = [
  ['a line that is pasted', () => toStatement(raised, 'suit', 'law', sources, DAY)],
  ['a citation', () => (said ? toCitation(raised, 'suit', 'law', said, s1) : '')],
  ['ask', () => toAnswerText(page, DAY)],
  ['a table', () => relationCells(raised, known, DAY).join(', ')],
  ['the digest', digest],
  ['events', events],
  ['what would be without a source', () => withoutWords({ ...without, alone: 0 } as never)],
  ['the data as files', () => toCitations({ relation: raised, sources })],
  [
    'a slide that has changed',
    () => JSON.stringify(changeWords({ newer: [], added: [raised], gone: [], missing: [] }, known, DAY).added)
  ],
  ['a slide', () => standingWords([raised], { taken: DAY, view: { asOf: null } }).join(' ')]
]

test.each(tellers)('%s says of a law at issue that a court ruled on it, not that it found it', (_, tell) => {
  expect(tell()).toMatch(/ruled/i)
  expect(tell()).not.toMatch(/\bfound\b(?! any of it)/i)
})

test('a slide counts what was ruled on apart from what was found', () => {
  const verdict = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024-06-01']])
  const slide = { taken: DAY, view: { asOf: null } }
  expect(standingWords([verdict, raised, raised], slide)).toStrictEqual([
    'As of Dec 1, 2026, this slide shows three relations: one was found by a court or jury.',
    'Two are of laws at issue on which courts ruled.'
  ])
})

test('where a mark stands over relations of all sorts, found is also ruled on', () => {
  expect(legendWord('found')).toBe('Found or ruled')
  expect(legendMeaning('found')).toBe(
    'A court or jury found it. Of a law at issue: a court ruled on it, one way or the other.'
  )
  for (const mark of MARKS.filter((each) => each !== 'found')) {
    expect([legendWord(mark), legendMeaning(mark)]).toStrictEqual([
      MARK_TABLE[mark].word,
      MARK_TABLE[mark].meaning
    ])
  }
  expect(markMeaning(raised)).toBe('A court ruled on it.')
})
