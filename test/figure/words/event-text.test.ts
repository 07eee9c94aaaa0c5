import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { eventLines, eventReport } from '#figure/words/event-text.ts'
import { eventCited, eventSources } from '#figure/words/event-sources.ts'
import { cut, eventWords } from '#figure/words/event-words.ts'
import { createNotes } from '#figure/words/notes.ts'
import { eventsOf } from '#model/events.ts'
import type { ShownRelation, ShownSource } from '#model/shown.ts'
import { CAST } from '../../support/cast.ts'
import { card, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

const timeline = (asked: object) =>
  ask(buildGraph([CAST]), 'timeline', CONTRACTS.timeline.params.parse(asked))

async function lines(asked: object): Promise<string[]> {
  const answer = await timeline(asked)
  return eventLines(answer, createNotes(answer.sources))
}

test('events read in order, each with its status and the numbers of its notes', async () => {
  expect(await lines({ ids: ['suit', 'hearing'], reach: 'touching', limit: 4 })).toStrictEqual([
    'The first 4 of 8 events',
    '- Nov 29, 2023: Zoë Ångström is to testify in Hearing on widgets (scheduled). [1]',
    '- Dec 5, 2023: Ada v. Widget filed: Ada is a plaintiff in Ada v. Widget (filed), and 3 relations more (filed, alleged). [2]',
    '- Dec 6, 2023: Widget, Inc. is a defendant in Ada v. Widget (reported). [1]',
    '- Dec 7, 2023: Ada v. Widget is related to Bay v. Widget (reported). [1]'
  ])
})

test('an entity’s own date says that it is nothing more, and who has none is named', async () => {
  expect(await lines({ ids: ['suit', 'suit-2', 'verdict'], to: '2023-12-05' })).toStrictEqual([
    '1 event',
    '- Dec 5, 2023: Ada v. Widget filed (its own date). [1]',
    'Without a date: Bay v. Widget; Verdict for Ada'
  ])
})

test('events leave with how many there are, and how many were left out', async () => {
  const asked = async (limit: number, more: object = {}) => {
    const answer = { ...(await timeline({ ids: 'suit', reach: 'touching', limit })), ...more }
    return eventReport('Events', answer, toKnown(answer)).asked
  }
  expect(await asked(50)).toStrictEqual(['6 events.'])
  expect(await asked(2)).toStrictEqual(['The first 2 of 6 events.'])
  expect(await asked(50, { found: 9, looked: 5 })).toStrictEqual([
    '6 events, from the weightiest 5 of 9 relations.'
  ])
})

const suit = card('suit', 'action', { name: 'Ada v. Widget' })
const cards = [
  suit,
  card('boss', 'person', { name: 'Zoë' }),
  card('judge', 'person', { name: 'Judge Bo' }),
  card('widget', 'company', { name: 'Widget, Inc.' }),
  card('harm', 'allegation', { name: 'Widget knew of it and did not act' }),
  card('hearing', 'hearing', { name: 'Hearing' })
]
const byId = new Map(cards.map((each) => [each.id, each]))

function told(...relations: ShownRelation[]) {
  const known = { entities: byId, relations: new Map(relations.map((each) => [each.id, each])) }
  return eventsOf({ entities: [], relations, byId }).map((event) => ({
    ...eventWords(event, known),
    sources: (given: ReadonlyMap<string, ShownSource>) => ({
      cited: eventCited(event, { ...known, sources: given }),
      all: eventSources(event, given)
    })
  }))
}

test.each<[ShownRelation, string]>([
  [
    relation('boss', 'TESTIFIED_AT', 'hearing', [['scheduled', '2023-11-29']], { start: '2023-11-29' }),
    'Zoë is to testify in Hearing'
  ],
  [relation('boss', 'TESTIFIED_AT', 'hearing', [['recorded', '2024-01-31']]), 'Zoë testified in Hearing'],
  [
    relation('boss', 'OFFICER_OF', 'widget', [['recorded', '2026-08-06']]),
    'Recorded: Zoë is an officer of Widget, Inc.'
  ],
  [relation('widget', 'DEFENDANT_IN', 'suit', [['settled', '2024']]), 'Widget, Inc. settled'],
  [relation('widget', 'PLAINTIFF_IN', 'suit', [['withdrawn', '2024']]), 'Widget, Inc. withdrew'],
  [relation('boss', 'DEFENDANT_IN', 'suit', [['withdrawn', '2024']]), 'Claims against Zoë withdrawn'],
  [relation('judge', 'RULED_ON', 'suit', [['found', '2024-05-30']]), 'Judge Bo ruled on Ada v. Widget'],
  [
    relation('harm', 'CONCERNS', 'widget', [['alleged', '2023-12-05']]),
    'Alleged: “Widget knew of it…” concerns Widget, Inc.'
  ],
  [
    relation('widget', 'ALLEGES', 'harm', [['alleged', '2023-12-05']]),
    'Widget, Inc. alleges “Widget knew of it and did not act”'
  ]
])('a label says what happened, to whom, and how far it is established', (each, label) => {
  expect(told(each).map((event) => event.label)).toStrictEqual([label])
})

test('a label is cut where a word can end it', () => {
  expect(cut('Zoë is a defendant in Ada v. Widget', 30)).toBe('Zoë is a defendant in Ada…')
  expect(cut('Zoë is a defendant in Ada v. Widget', 24)).toBe('Zoë is a defendant…')
  expect(cut('Unbreakable', 6)).toBe('Unbre…')
  expect(cut('Zoë', 6)).toBe('Zoë')
})

test('an end is told as one, between the days where it is uncertain, and by what is not older than it', () => {
  const said = [['filed', '2023-12-05']] as const
  const sources = new Map(
    [source('s1', { date: '2023-12-05' }), source('later', { date: '2025-01-01' })].map((one) => [
      one.id,
      one
    ])
  )
  const open = relation('boss', 'DEFENDANT_IN', 'suit', said, { end: '2024-02-05/2026-08-06' })
  const [, end] = told(open)
  expect(end).toMatchObject({
    when: 'Ended between Feb 5, 2024 and Aug 6, 2026',
    label: 'Ended: Zoë was a defendant in Ada v. Widget',
    status: null
  })
  expect(end?.sources(sources)).toStrictEqual({ cited: null, all: [] })
  const dated = relation('boss', 'DEFENDANT_IN', 'suit', said, { end: '2024-02-05' })
  expect(told(dated)[1]?.when).toBe('Ended Feb 5, 2024')
  const borne = { ...open, assertions: open.assertions.map((one) => ({ ...one, source: 'later' })) }
  expect(told(borne)[1]?.sources(sources)).toMatchObject({
    cited: { source: 'later', pin: null },
    all: ['later']
  })
})

test('what is still to come is not told as past', () => {
  const office = [
    card('post', 'office', { name: 'The post', start: '2098-01-01', end: '2099-01-01' }),
    card('boss', 'person', { name: 'Zoë' })
  ]
  const known = new Map(office.map((each) => [each.id, each]))
  const one = relation('boss', 'OFFICER_OF', 'widget', [['recorded', '2023-12-05']], { end: '2099-06' })
  const events = eventsOf({ entities: office, relations: [one], byId: new Map([...byId, ...known]) })
  const all = { entities: new Map([...byId, ...known]), relations: new Map([[one.id, one]]) }
  expect(events.map((event) => eventWords(event, all)).map(({ when, label }) => [when, label])).toStrictEqual(
    [
      ['Dec 5, 2023', 'Recorded: Zoë is an officer of Widget, Inc.'],
      ['Jan 1, 2098', 'The post begins'],
      ['Jan 1, 2099', 'The post ends'],
      ['Ends Jun 2099', 'Ends: Zoë is an officer of Widget, Inc.']
    ]
  )
})

test('where an entity itself ended that day, its end is told once', () => {
  const closed = [{ ...suit, end: '2024-05-30' }, card('boss', 'person', { name: 'Zoë' })]
  const known = new Map(closed.map((each) => [each.id, each]))
  const one = relation('boss', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']], { end: '2024-05-30' })
  const [, end] = eventsOf({ entities: closed, relations: [one], byId: known })
  const words = end && eventWords(end, { entities: known, relations: new Map([[one.id, one]]) })
  expect(words).toMatchObject({ when: 'May 30, 2024', label: 'Ada v. Widget ended', status: null })
})

test('what else happened that day keeps its own status', () => {
  const events = told(
    relation('boss', 'DEFENDANT_IN', 'suit', [['dismissed', '2024-05-30']]),
    relation('judge', 'RULED_ON', 'suit', [['found', '2024-05-30']])
  )
  expect(events).toMatchObject([{ label: 'Zoë dismissed', status: 'dismissed', more: 1, others: ['found'] }])
})

test.each<[ShownRelation, string]>([
  [
    relation('boss', 'RULED_ON', 'suit', [['dismissed', '2024-05-30']]),
    'Dismissed: Zoë ruled on Ada v. Widget'
  ],
  [
    relation('suit', 'APPEALED_TO', 'judge', [['withdrawn', '2024-05-30']]),
    'Withdrawn: Ada v. Widget went on appeal to Judge Bo'
  ],
  [
    relation('boss', 'OFFICER_OF', 'suit', [['settled', '2024-05-30']]),
    'Settled: Zoë is an officer of Ada v. Widget'
  ]
])('only a party is told to have left: %#', (one, label) => {
  expect(told(one)[0]?.label).toBe(label)
})

test('an action’s own date says nothing of how what is told of that day is established', () => {
  const begun = [{ ...suit, start: '2024-09-05' }, card('older', 'action', { name: 'Cor v. Widget' })]
  const known = new Map(begun.map((each) => [each.id, each]))
  const one = relation('suit', 'RELATED_TO', 'older', [['reported', '2024-09-05']])
  const [event] = eventsOf({ entities: begun, relations: [one], byId: known })
  const words = event && eventWords(event, { entities: known, relations: new Map([[one.id, one]]) })
  expect(words).toMatchObject({ label: 'Ada v. Widget filed', status: 'filed', how: 'Reported' })
})

test('an action to which another was removed began, and was not filed', () => {
  const begun = [
    card('state', 'action'),
    card('removed', 'action', { name: 'Ada (D.)', start: '2023-12-18' })
  ]
  const known = new Map(begun.map((each) => [each.id, each]))
  const one = relation('state', 'REMOVED_TO', 'removed', [['recorded', '2023-12-18']])
  const [event] = eventsOf({ entities: begun, relations: [one], byId: known })
  const words = event && eventWords(event, { entities: known, relations: new Map([[one.id, one]]) })
  expect(words).toMatchObject({ label: 'Ada (D.) began', status: 'recorded', how: 'Recorded' })
})

test('each event is cited to what was then said of its weightiest relation, and to nothing said on another day', () => {
  const from = (one: ShownRelation, ...ids: string[]) => ({
    ...one,
    assertions: one.assertions.map((said, at) => ({ ...said, source: ids[at] ?? '', pin: `¶ ${at}` }))
  })
  const twice = [
    ['filed', '2023-12-05'],
    ['filed', '2024-06-01']
  ] as const
  const events = told(
    from(relation('boss', 'DEFENDANT_IN', 'suit', twice), 'first', 'again'),
    from(relation('widget', 'DEFENDANT_IN', 'suit', twice.slice(0, 1)), 'other')
  )
  const days: Record<string, string> = { first: '2024-07-01', other: '2023-12-05', again: '2024-06-01' }
  const given = new Map(Object.entries(days).map(([id, date]) => [id, source(id, { date })]))
  expect(events.map((event) => event.sources(given))).toMatchObject([
    { cited: { source: 'first', pin: '¶ 0' }, all: ['first', 'other'] },
    { cited: { source: 'again', pin: '¶ 1' }, all: ['again'] }
  ])
})

test('the full stop of an abbreviation stays, and there is never another', () => {
  const [event] = told(relation('harm', 'CONCERNS', 'widget', [['found', '2024-05-30']]))
  expect(event).toMatchObject({
    sentence: expect.stringMatching(/Widget, Inc\.$/),
    clause: expect.stringMatching(/Inc\.$/)
  })
})
