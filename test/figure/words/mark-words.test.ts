import { changeWords } from '#figure/slide/slide-change-words.ts'
import { standingWords } from '#figure/slide/standing-words.ts'
import { toAnswerText } from '#figure/words/answer-text.ts'
import { toCitation, toStatement } from '#figure/words/citation.ts'
import { eventLines } from '#figure/words/event-text.ts'
import { legendMeaning, legendWord, markMeaning, markWord } from '#figure/words/mark-words.ts'
import { createNotes } from '#figure/words/notes.ts'
import { relationCells } from '#figure/words/report.ts'
import { tellChanges } from '#figure/words/change-text.ts'
import { withoutWords } from '#figure/words/source-words.ts'
import { changeOf, toChangesAnswer } from '#model/change-answer.ts'
import { eventsOf } from '#model/events.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { ShownRelation } from '#model/shown.ts'
import { MARK_TABLE, MARKS } from '#model/status.ts'
import { toCitations } from '../../../server/export/citations.ts'
import { card, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

const DAY = '2026-12-01'
const cards = [card('suit', 'action'), card('law', 'statute'), card('zoë', 'person')]
const s1 = source('s1')
const sources = new Map([['s1', s1]])
const known = { entities: new Map(cards.map((each) => [each.id, each])), sources }
const raised = relation('suit', 'RAISES', 'law', [
  ['alleged', '2024-01-01'],
  ['found', '2024-06-01']
])
const ruled = relation('zoë', 'RULED_ON', 'suit', [
  ['scheduled', '2024-01-01'],
  ['found', '2024-06-01']
])
const pageOf = (of: ShownRelation) => ({ total: 1, relations: [of], entities: cards, sources: [s1] })

function digest(of: ShownRelation): string {
  const change = changeOf(of, '2024-02-01')
  if (!change) throw new Error('nothing changed')
  const found = { asked: ['suit'], changed: [{ relation: of, change }], entities: cards, sources: [s1] }
  const counts = { new: 0, standing: 1, assertion: 0 }
  const answer = toChangesAnswer({ ...found, counts, newSources: { total: 0, sources: [] } }, ['suit'])
  return JSON.stringify(tellChanges(answer, DAY).sections)
}

function events(of: ShownRelation): string {
  const byId = new Map(cards.map((each) => [each.id, each]))
  const told = eventsOf({ entities: cards, relations: [of], byId })
  const answer = {
    ...pageOf(of),
    total: told.length,
    events: told,
    undated: [],
    found: 1,
    looked: 1,
    unknown: []
  }
  return eventLines(answer, createNotes([s1])).join('\n')
}

function citation(of: ShownRelation): string {
  const said = of.assertions.at(-1)
  return said ? toCitation(of, of.from, of.to, said, s1) : ''
}

function alone(of: ShownRelation): string {
  const without = [{ relation: of.id, mark: 'alleged' as const }]
  return withoutWords({ ...pageOf(of), source: s1, without, alone: 0 } as never)
}

const tellers: [string, (of: ShownRelation) => string][] = [
  ['a line that is pasted', (of) => toStatement(of, of.from, of.to, sources, DAY)],
  ['a citation', citation],
  ['ask', (of) => toAnswerText(pageOf(of), DAY)],
  ['a table', (of) => relationCells(of, known, DAY).join(', ')],
  ['the digest', digest],
  ['events', events],
  ['what would be without a source', alone],
  ['the data as files', (of) => toCitations({ relation: of, sources })],
  [
    'a slide that has changed',
    (of) => JSON.stringify(changeWords({ newer: [], added: [of], gone: [], missing: [] }, known, DAY).added)
  ],
  ['a slide', (of) => standingWords([of], { day: DAY }).join(' ')]
]

describe.each([
  ['a law at issue', raised],
  ['a ruling', ruled]
])('of %s', (...[, of]) => {
  test.each(tellers)('%s says that a court ruled, not that it found anything', (_, tell) => {
    expect(tell(of)).toMatch(/rul(?:ed|ing)/i)
    expect(tell(of)).not.toMatch(/\bfound\b(?! any of it)/i)
  })
})

const early = relation('suit', 'RESULTED_IN', 'law', [['found', '2024-06-01']], {
  summary: 'A preliminary injunction.'
})
const named = relation('zoë', 'DEFENDANT_IN', 'suit', [['found', '2024-06-01']])
const undone = relation('suit', 'AGAINST', 'zoë', [
  ['found', '2024-01-01'],
  ['dismissed', '2024-06-01']
])
const convicted = relation('zoë', 'DEFENDANT_IN', 'suit', [['found', '2024-06-01']], { role: 'convicted' })
const freed = relation(
  'zoë',
  'DEFENDANT_IN',
  'suit',
  [
    ['found', '2024-01-01'],
    ['dismissed', '2024-06-01']
  ],
  { role: 'convicted' }
)

describe.each([
  ['a preliminary ruling', early],
  ['a party that a court names', named]
])('of %s', (...[, of]) => {
  const slides = tellers.filter(([who]) => who !== 'the digest')
  test.each(slides)('%s says that a court ruled, not that it found anything', (_, tell) => {
    expect(tell(of)).toMatch(/rul(?:ed|ing)/i)
    expect(tell(of)).not.toMatch(/\bfound\b(?! any of it)/i)
  })
})

describe.each([
  ['a verdict', undone],
  ['a conviction', freed]
])('of %s that was set aside', (...[, of]) => {
  const after = tellers.filter(([who]) => who !== 'what would be without a source')
  test.each(after)('%s says so, and not that anything was dismissed', (_, tell) => {
    expect(tell(of)).toMatch(/set aside/i)
    expect(tell(of)).not.toMatch(/dismissed/i)
  })
})

test.each(tellers.filter(([who]) => !/digest|slide$|without/.test(who)))(
  'of a convicted defendant %s says so',
  (_, tell) => {
    expect(tell(convicted)).toMatch(/convicted/i)
    expect(tell(convicted)).not.toMatch(/\bfound\b/i)
  }
)

test('a court that rules, refers to a decision or sends an action elsewhere finds nothing by that', () => {
  const words = (type: RelationType) => {
    const found = relation('a', type, 'b', [['found', '2024-06-01']])
    return [markWord(found, 'found'), markMeaning(found)]
  }
  for (const type of ['RULED_ON', 'CITES', 'REMANDED_TO', 'TRANSFERRED_TO', 'DOCUMENT_OF'] as const) {
    expect(words(type)).toStrictEqual(['Ruled', 'A court’s own ruling or order shows it.'])
  }
  for (const type of ['RAISES', 'CHALLENGES', 'BROUGHT_UNDER', 'APPLIED'] as const) {
    expect(words(type)).toStrictEqual(['Ruled on', 'A court ruled on it.'])
  }
  for (const type of ['RESULTED_IN', 'AGAINST', 'ALLEGES', 'OPERATES'] as const) {
    expect(words(type)).toStrictEqual(['Found', 'A court or jury found it.'])
  }
})

test('a slide counts what was ruled on apart from what was found', () => {
  const verdict = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024-06-01']])
  const slide = { day: DAY }
  expect(standingWords([verdict, raised, raised, ruled], slide)).toStrictEqual([
    'As of Dec 1, 2026, this slide shows four relations: one was found by a court or jury.',
    'Two are of laws at issue on which courts ruled and one rests on a court’s ruling or order.'
  ])
  expect(standingWords([ruled, ruled], slide)).toStrictEqual([
    'As of Dec 1, 2026, this slide shows two relations: no court or jury has found any of it.',
    'Two rest on courts’ rulings or orders.'
  ])
})

test('where a mark stands over relations of all sorts, found is also ruled on', () => {
  expect(legendWord('found')).toBe('Found or ruled')
  expect(legendMeaning('found')).toBe(
    'A court or jury found it. Of a law at issue: a court ruled on it, one way or the other. Of a ruling or an order: the court made it.'
  )
  for (const mark of MARKS.filter((each) => each !== 'found')) {
    expect([legendWord(mark), legendMeaning(mark)]).toStrictEqual([
      MARK_TABLE[mark].word,
      MARK_TABLE[mark].meaning
    ])
  }
  expect(markMeaning(raised)).toBe('A court ruled on it.')
})
