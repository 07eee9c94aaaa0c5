import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { changeOf } from '#model/change-answer.ts'
import type { ChangedRelation } from '#model/changes.ts'
import { type Answer, CONTRACTS } from '#model/contracts.ts'
import type { ShownRelation } from '#model/shown.ts'
import { toKnown } from '#figure/known.ts'
import { changeReport } from '#figure/words/change-report.ts'
import { changeLines, tellChanges } from '#figure/words/change-text.ts'
import { createNotes } from '#figure/words/notes.ts'
import { reportRows, reportText } from '#figure/words/report.ts'
import { CAST } from '../../support/cast.ts'
import { relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

/** After everything on record. */
const DAY = '2026-12-01'

async function changes(asked: object) {
  const params = CONTRACTS.changes.params.parse({ ids: ['suit'], ...asked })
  return ask(buildGraph([CAST]), 'changes', params)
}

/** A digest of one change of one relation. */
function only(
  told: ShownRelation,
  change: ChangedRelation,
  counts: Answer<'changes'>['counts']
): Answer<'changes'> {
  return {
    total: 1,
    counts,
    changes: [change],
    newSources: { total: 0, sources: [] },
    unknown: [],
    entities: [],
    relations: [told],
    sources: []
  }
}

test('a digest says what changed standing, what is new and what was said again, with numbered sources', async () => {
  const answer = await changes({ from: '2023-12-05', to: '2024-12-31' })
  const notes = createNotes(answer.sources)
  expect([...changeLines(answer, notes, DAY), ...notes.all()].join('\n')).toBe(
    [
      [
        '4 relations changed: 2 changed standing, 1 is new, more was said of 1; 2 new sources.',
        'Changed standing:',
        '- Ada v. Widget alleges “Widgets break” (alleged before, disputed since Feb 1, 2024). [1]',
        '- Zoë Ångström was a defendant in Ada v. Widget, then dismissed (filed before, dismissed since May 30, 2024). [2]',
        'New:',
        '- Ada v. Widget is related to Bay v. Widget (reported, Dec 7, 2023). [1]',
        'More said:',
        '- Widget, Inc. is a defendant in Ada v. Widget (stands filed as before; now also reported, Dec 6, 2023). [1]',
        'New sources: [1][2]'
      ].join('\n'),
      ['A report, The Ada Times, Jun 1, 2024, ¶ 1.', 'Order, Court of Ada, May 30, 2024, ¶ 1.'].join('\n')
    ].join('\n')
  )
})

test('a digest leaves as text and as a table that cite what was then said, and nothing older', async () => {
  const answer = await changes({ from: '2023-12-05', to: '2024-12-31' })
  const report = changeReport('What became known', answer, tellChanges(answer, DAY), toKnown(answer))
  const text = reportText(report, toKnown(answer), '2024-12-31')
  expect(text).toContain(
    '- Zoë Ångström was a defendant in Ada v. Widget, then dismissed (filed before, dismissed since May 30, 2024).[2]\n'
  )
  expect(text).toContain('New sources\n- Order, Court of Ada, May 30, 2024[')
  expect(text).not.toContain('Complaint')
  const [heads = [], ...rows] = reportRows(report, toKnown(answer), '2024-12-31')
  const column = (row: readonly string[], head: string) => row[heads.indexOf(head)]
  expect(
    rows.map((row) => ['part', 'before', 'after', 'source', 'date'].map((head) => column(row, head)))
  ).toStrictEqual([
    ['Changed standing', 'Alleged', 'Disputed', 'A report', '2024-02-01'],
    ['Changed standing', 'Filed', 'Dismissed', 'Order', '2024-05-30'],
    ['New', '', 'Reported', 'A report', '2023-12-07'],
    ['More said', 'Filed', 'Filed', 'A report', '2023-12-06'],
    ['New sources', '', '', 'Order', '2024-05-30'],
    ['New sources', '', '', 'A report', '2024-06-01']
  ])
})

test('a denial of what stands as it did is not told as the same said again', () => {
  const told = relation('suit', 'RESULTED_IN', 'verdict', [
    ['found', '2024-01-01'],
    ['denied', '2024-01-02']
  ])
  const change = changeOf(told, '2024-01-01')
  if (!change) throw new Error('nothing changed')
  const { sections, summary } = tellChanges(only(told, change, { new: 0, standing: 0, assertion: 1 }), DAY)
  expect([summary, ...sections.map(({ title, told: [first] }) => `${title}: ${first?.text}`)]).toStrictEqual([
    '1 relation changed: more was said of 1.',
    'More said: suit resulted in verdict (stands found as before; now also denied, Jan 2, 2024).'
  ])
})

test('a digest names a source that came out while no relation changed', async () => {
  const answer = await changes({ ids: ['suit', 'suit-2'], from: '2024-05-31', to: '2024-06-01' })
  const notes = createNotes(answer.sources)
  expect([...changeLines(answer, notes, DAY), ...notes.all()]).toStrictEqual([
    'No relation changed; 1 new source.',
    'New sources: [1]',
    'A report, The Ada Times, Jun 1, 2024.'
  ])
  const report = changeReport('What became known', answer, tellChanges(answer, DAY), toKnown(answer))
  expect(reportText(report, toKnown(answer), '2024-06-01')).toContain('New sources\n- A report')
})

test('a new source is cited with what it said of what changed, and with nothing that others said', async () => {
  const answer = await changes({ from: '2024-05-29', to: '2024-12-31' })
  const said = relation('suit', 'ALLEGES', 'harm', [
    ['alleged', '2023-12-05'],
    ['denied', '2024-06-01']
  ])
  const assertions = said.assertions.map((one, at) => ({
    ...one,
    source: ['old', 'new'][at] ?? '',
    pin: `¶ ${at}`
  }))
  const { fresh, notes } = tellChanges(
    {
      ...answer,
      newSources: { total: 1, sources: ['new'] },
      changes: answer.changes
        .slice(0, 1)
        .map((change) => ({ ...change, relation: said.id, assertions: [0, 1] })),
      relations: [{ ...said, assertions }],
      sources: [source('old'), source('new', { title: 'The new one' })]
    },
    DAY
  )
  expect(fresh.map((number) => notes[number - 1])).toStrictEqual([
    expect.stringMatching(/^The new one, .*, ¶ 1\.$/)
  ])
})

test('a digest says when there is nothing, and what it leaves out', async () => {
  const none = await changes({ ids: ['suit', 'ada'], from: '2024-01-01' })
  expect(changeLines(none, createNotes(none.sources), DAY)).toStrictEqual(['Nothing became known.'])
  const { summary, remarks, notes, fresh } = tellChanges(await changes({ from: '2023-12-05', limit: 1 }), DAY)
  expect(summary).toMatch(/^5 relations changed: .*; 2 new sources\.$/)
  expect(remarks).toStrictEqual([
    'Four relations that changed later are not told here.',
    'One further new source is not told here.'
  ])
  expect(fresh.map((number) => notes[number - 1])).toHaveLength(1)
})

test('a digest tells in the tense of its last day, not of that on which something became known', () => {
  const left = { ...relation('ada', 'DEFENDANT_IN', 'suit', [['recorded', '2024-02-05']]), end: '2024-02-05' }
  const change = changeOf(left, '2023-12-07')
  if (!change) throw new Error('nothing changed')
  const answer = only(left, change, { new: 1, standing: 0, assertion: 0 })
  expect(tellChanges(answer, '2026-04-01').sections[0]?.told[0]?.text).toBe(
    'ada was a defendant in suit (recorded, Feb 5, 2024).'
  )
})
