import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { chainReport, placeWords, stepDate } from '#figure/words/chain-words.ts'
import { eventReport } from '#figure/words/event-text.ts'
import { pathReport } from '#figure/words/path-report.ts'
import { relatedReport } from '#figure/words/related-report.ts'
import { relationCells, type Report } from '#figure/words/report.ts'
import { sourceReport } from '#figure/words/source-words.ts'
import { CAST } from '../../support/cast.ts'
import { card, known, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

const DAY = '2026-11-24'
const cast = buildGraph([CAST])

/** Each line of a report as its part, its text, its cells and its relations. */
function linesOf({ sections }: Report) {
  return sections.flatMap(({ title, lines }) =>
    lines.map(({ text, cells, relations }) => [title, text, cells, relations])
  )
}

test('a path leaves step by step in the direction in which it is gone, with its weakest link', async () => {
  const asked = CONTRACTS.paths.params.parse({ from: 'chief', to: 'ada', k: 1 })
  const found = await ask(cast, 'paths', asked)
  const report = pathReport('From Zoë to Ada', found, toKnown(found), DAY, [])
  const title = '1. Through Ada v. Widget (2 hops; weakest: dismissed).'
  expect(report.title).toBe('From Zoë to Ada')
  expect(linesOf(report)).toStrictEqual([
    [
      title,
      'Zoë Ångström was a defendant in Ada v. Widget, then dismissed.',
      ['1', 'yes', '1', 'Zoë Ångström', 'Ada v. Widget'],
      ['chief/DEFENDANT_IN/suit']
    ],
    [
      title,
      'Ada v. Widget has as a plaintiff Ada (filed).',
      ['1', '', '2', 'Ada v. Widget', 'Ada'],
      ['ada/PLAINTIFF_IN/suit']
    ]
  ])
})

test('related actions leave with rank, docket, score, reason and link, and what is left out as too common', async () => {
  const found = await ask(cast, 'related', CONTRACTS.related.params.parse({ id: 'suit' }))
  const [first] = found.hits
  if (!first) throw new Error('nothing is related')
  const bare = { ...first, direct: [], reasons: first.reasons.slice(0, 1) }
  const second = { ...bare, action: { ...first.action, name: 'C v. D', docket: null } }
  const hubs = [card('hub', 'company', { name: 'Everyone' }), card('hub-2', 'company', { name: 'All' })]
  const report = relatedReport(
    'Related',
    { hits: [first, second], found: 7, hubs, unknown: ['nobody'] },
    toKnown(found),
    ['Asked.']
  )
  expect(report.asked).toStrictEqual([
    'Asked.',
    'The first 2 of 7 actions that share a reason.',
    'Left out as too common to say anything: Everyone, All.',
    'Left out: nobody; no such entity is known here.'
  ])
  expect(
    relatedReport('', { hits: [], found: 0, hubs: [], unknown: [] }, toKnown(found), []).asked
  ).toHaveLength(1)
  const score = first.score.toFixed(2)
  const share = (at: number) => `${Math.round((first.reasons[at]?.share ?? 0) * 100)} %`
  const titles = [
    `1. Bay v. Widget, 4:23-cv-05448 (score ${score}). Procedural link (related). A defendant in common (Widget, Inc.).`,
    `2. C v. D (score ${score}). A defendant in common (Widget, Inc.).`
  ]
  const parties = ['widget/DEFENDANT_IN/suit', 'widget/DEFENDANT_IN/suit-2']
  const what = 'Widget, Inc., in 2 actions'
  const link = 'a procedural link between the two'
  expect(linesOf(report)).toStrictEqual([
    [
      titles[0],
      `- Defendant: ${what}`,
      ['1', 'Bay v. Widget', '4:23-cv-05448', score, 'Defendant', what, share(0)],
      parties
    ],
    [
      titles[0],
      `- Direct link: ${link}`,
      ['1', 'Bay v. Widget', '4:23-cv-05448', score, 'Direct link', link, share(1)],
      ['suit/RELATED_TO/suit-2']
    ],
    [titles[1], `- Defendant: ${what}`, ['2', 'C v. D', '', score, 'Defendant', what, share(0)], parties]
  ])
})

test('events leave with their dates, how far each is established, whom it is about and what was then said', async () => {
  const asked = CONTRACTS.timeline.params.parse({ ids: ['suit', 'suit-2'], reach: 'touching' })
  const found = await ask(cast, 'timeline', asked)
  const report = eventReport('Events', found, toKnown(found))
  const [filed] = linesOf(report).slice(1)
  const four = [
    'ada/PLAINTIFF_IN/suit',
    'chief/DEFENDANT_IN/suit',
    'widget/DEFENDANT_IN/suit',
    'suit/ALLEGES/harm'
  ]
  expect(report.title).toBe('Events')
  expect(filed).toStrictEqual([
    '',
    '- Dec 5, 2023: Ada v. Widget filed: Ada is a plaintiff in Ada v. Widget (filed), and 3 relations more (filed, alleged).',
    ['2023-12-05', '2023-12-05', '2023-12-05', 'Filed', 'Ada v. Widget'],
    four
  ])
  const events = report.sections[0]?.lines ?? []
  expect(events[1]?.said).toStrictEqual(four.map((id) => ({ relation: id, assertion: 0 })))
  expect(events[1]?.sources).toStrictEqual(['complaint'])
  const denied = events.find(({ text }) => text.endsWith('(denied).'))
  expect(denied?.said).toStrictEqual([{ relation: 'suit/ALLEGES/harm', assertion: 1 }])
  expect(linesOf(report).at(-1)).toStrictEqual([
    'Without a date',
    '- Bay v. Widget',
    ['', '', '', '', 'Bay v. Widget'],
    []
  ])
})

test('what rests on a source leaves with how each relation would stand without it', async () => {
  const found = await ask(cast, 'source', CONTRACTS.source.params.parse({ id: 'order' }))
  const report = sourceReport(found, toKnown(found), DAY)
  expect(report.title).toBe('What rests on Order (Court of Ada, May 30, 2024)')
  expect(linesOf(report)).toStrictEqual([
    [
      'Would have no source',
      '- Ada v. Widget resulted in Verdict for Ada (found).',
      ['no source', ''],
      ['suit/RESULTED_IN/verdict']
    ],
    [
      'Would change standing',
      '- Zoë Ångström was a defendant in Ada v. Widget, then dismissed. Without it: filed.',
      ['Filed', ''],
      ['chief/DEFENDANT_IN/suit']
    ],
    [
      'Would change standing',
      '- Zoë Ångström testified in Hearing on widgets (recorded). Without it: scheduled.',
      ['Scheduled', ''],
      ['chief/TESTIFIED_AT/hearing']
    ]
  ])
})

test('a step leaves with its own date or the one by which it was on record, its court and whom it leads to', () => {
  const cards = [
    card('suit', 'action', { name: 'A v. B' }),
    card('other', 'action', { name: 'C v. D' }),
    card('court', 'court', { name: 'High Court' }),
    card('end', 'outcome', { name: 'The end' })
  ]
  const ended = relation('suit', 'RESULTED_IN', 'end', [['reported', '2024-05-30']])
  const heard = relation('other', 'HEARD_IN', 'court', [['recorded', '2025']])
  const all = { ...known(cards, [ended, heard]), sources: new Map() }
  const bare = { other: null, court: null, level: null, status: 'recorded' } as const
  const steps = [
    {
      ...bare,
      step: 'decided',
      action: 'suit',
      date: '2024-05-30',
      dated: 'record',
      other: 'end',
      relations: [ended.id]
    },
    {
      step: 'heard',
      action: 'other',
      date: '2025',
      dated: 'step',
      other: null,
      court: 'court',
      level: 'state supreme',
      status: 'recorded',
      relations: [heard.id]
    },
    { ...bare, step: 'heard', action: 'suit', date: null, dated: null, relations: [] }
  ] as const
  const report = chainReport(
    'suit',
    steps.map((step) => ({ ...step, relations: [...step.relations], said: [] })),
    all,
    ['Cut.']
  )
  expect([report.title, report.asked]).toStrictEqual(['Procedural history of A v. B', ['Cut.']])
  expect(linesOf(report)).toStrictEqual([
    [
      '',
      '1. On record May 30, 2024: Decided: The end (reported).',
      ['decided (reported)', '2024-05-30', 'record', 'A v. B', '', '', 'The end'],
      [ended.id]
    ],
    [
      '',
      '2. 2025: Heard in High Court, in C v. D.',
      ['heard', '2025', 'step', 'C v. D', 'High Court', 'state supreme', ''],
      [heard.id]
    ],
    ['', '3. Undated: Heard.', ['heard', '', '', 'A v. B', '', '', ''], []]
  ])
  expect(steps.map(stepDate)).toStrictEqual(['on record May 30, 2024', '2025', 'undated'])
  expect(steps.map((step) => placeWords(step, all))).toStrictEqual([
    'court not said',
    'State supreme, High Court',
    'court not said'
  ])
})

test('the cells about a relation name its ends, its standing, and who says so where', () => {
  const told = relation('suit', 'ALLEGES', 'harm', [['alleged', '2023-12-05']])
  const [said] = told.assertions
  if (!said) throw new Error('nothing said')
  const alleged = { ...told, assertions: [{ ...said, by: 'Ada', source: 's1', pin: '¶ 4' }] }
  const s1 = source('s1', { title: 'Complaint', publisher: 'Court', url: 'https://example.org/s1' })
  const entities = new Map([card('suit', 'action', { name: 'A v. B' })].map((one) => [one.id, one]))
  expect(relationCells(alleged, { entities, sources: new Map([['s1', s1]]) }, DAY)).toStrictEqual([
    'A v. B',
    'A v. B alleges harm.',
    'harm',
    'Alleged',
    '2023-12-05',
    'Ada',
    'Complaint',
    'Court',
    '2023-12-05',
    '¶ 4',
    'https://example.org/s1',
    'suit/ALLEGES/harm',
    DAY
  ])
  const bare = { ...told, assertions: [{ ...said, source: 'nowhere', pin: null }] }
  expect(relationCells(bare, { entities, sources: new Map() }, DAY).slice(5, 11)).toStrictEqual([
    '',
    '',
    '',
    '2023-12-05',
    '',
    ''
  ])
})
