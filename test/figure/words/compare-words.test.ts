import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { compareParts, compareReport, tieWords } from '#figure/words/compare-words.ts'
import { CAST } from '../../support/cast.ts'
import { card, known, relation } from '../../support/known.ts'

async function report(asked: object) {
  const answer = await ask(buildGraph([CAST]), 'compare', CONTRACTS.compare.params.parse(asked))
  return compareReport(answer, compareParts(answer), toKnown(answer), '2026-11-24')
}

test('a comparison tells what links the two, and of each thing on whose side it is', async () => {
  const told = async (asked: object) =>
    (await report(asked)).sections.flatMap(({ title, lines }) =>
      lines.map(({ text, cells, relations }) => [title, text, cells, relations])
    )
  const link = [
    'Between the two',
    '- Ada v. Widget is related to Bay v. Widget (reported).',
    ['Related', 'between the two', '', ''],
    ['suit/RELATED_TO/suit-2']
  ]
  const parties = 'Parties: 1 shared, 2 only Ada v. Widget, 0 only Bay v. Widget'
  expect((await told({ left: 'suit', right: 'suit-2' })).slice(0, 4)).toStrictEqual([
    link,
    [
      parties,
      '- Widget, Inc. (both): Defendant (filed); Defendant (filed)',
      ['Widget, Inc.', 'both', 'Defendant (filed)', 'Defendant (filed)'],
      ['widget/DEFENDANT_IN/suit', 'widget/DEFENDANT_IN/suit-2']
    ],
    [
      parties,
      '- Ada (only Ada v. Widget): Plaintiff (filed)',
      ['Ada', 'only Ada v. Widget', 'Plaintiff (filed)', ''],
      ['ada/PLAINTIFF_IN/suit']
    ],
    [
      parties,
      '- Zoë Ångström (only Ada v. Widget): Defendant (dismissed)',
      ['Zoë Ångström', 'only Ada v. Widget', 'Defendant (dismissed)', ''],
      ['chief/DEFENDANT_IN/suit']
    ]
  ])
  expect((await told({ left: 'suit-2', right: 'suit' }))[2]?.slice(1, 3)).toStrictEqual([
    '- Ada (only Ada v. Widget): Plaintiff (filed)',
    ['Ada', 'only Ada v. Widget', '', 'Plaintiff (filed)']
  ])
  // before anything was said to link them
  expect((await report({ left: 'suit', right: 'suit-2', asOf: '2023-12-06' })).sections[0]?.title).toMatch(
    /^Parties: /
  )
})

test('a comparison says of each part how much of it is not listed', async () => {
  const cut = await report({ left: 'suit', right: 'suit-2', limit: 1 })
  const parties = cut.sections.find(({ title }) => title.startsWith('Parties'))
  expect(parties?.title).toBe(
    'Parties: 1 shared, 2 only Ada v. Widget, 0 only Bay v. Widget; 1 of these not listed'
  )
  expect(parties?.lines).toHaveLength(2)
})

test('an action is tied to something directly, or through somebody who is named', () => {
  const tied = {
    ...known(
      [
        card('suit', 'action', { name: 'Ada v. Widget' }),
        card('harm', 'allegation', { name: 'Widgets break' })
      ],
      [
        relation('suit', 'ALLEGES', 'harm', [['alleged', '2023-12-05']]),
        relation('harm', 'CONCERNS', 'widget', [['alleged', '2023-12-05']])
      ]
    ),
    sources: new Map()
  }
  const [alleges, concerns] = ['suit/ALLEGES/harm', 'harm/CONCERNS/widget']
  expect(tieWords([alleges, concerns], 'widget', tied)).toBe('Alleges through “Widgets break”')
  // whichever end it is, and whatever else ties it
  expect(tieWords([alleges, concerns], 'harm', tied)).toBe('Alleges')
  expect(tieWords([concerns, alleges], 'harm', tied)).toBe('Concerns')
  expect(tieWords(['nothing/ALLEGES/harm'], 'harm', tied)).toBe('')
})
