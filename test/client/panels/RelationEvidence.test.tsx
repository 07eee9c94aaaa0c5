import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { relationAt } from '#figure/words/relation-at.ts'
import { RelationEvidence } from '../../../client/panels/RelationEvidence.tsx'
import { RelationItem } from '../../../client/panels/RelationItem.tsx'
import { StandingOverTime } from '../../../client/panels/StandingOverTime.tsx'
import { useView } from '../../../client/state/view.ts'
import { card, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

const DAY = '2023-12-07'
const told = relation(
  'zoe',
  'DEFENDANT_IN',
  'suit',
  [
    ['filed', '2023-12-05'],
    ['dismissed', '2024-05-30']
  ],
  { end: '2024-05-30', summary: 'Zoë was a defendant in Ada v. Widget.' }
)
const page = {
  total: 1,
  entities: [card('zoe', 'person', { name: 'Zoë' }), card('suit', 'action', { name: 'Ada v. Widget' })],
  relations: [told],
  sources: [source('s1', { publisher: 'A court', date: '2024-02-05' })]
}

afterEach(cleanup)

test('as of a day, nothing later is told: a source of later date says so, and so does what is copied', async () => {
  useView.setState({ ...EMPTY_VIEW, asOf: DAY })
  const then = relationAt(told, DAY)
  if (!then) throw new Error('not known')
  const writeText = jest.fn(() => Promise.resolve())
  Object.assign(navigator, { clipboard: { writeText } })
  render(<RelationEvidence relation={then} later={1} page={page} />)
  const text = document.body.textContent ?? ''
  expect(text).toContain('A court, Feb 5, 2024 (of later date)')
  expect(text).not.toMatch(/was a defendant|dismissed/)
  cleanup()
  useView.setState({ ...EMPTY_VIEW, asOf: null })
  render(<RelationEvidence relation={told} later={0} page={page} />)
  const [first] = screen.getAllByRole('button', { name: /Copy citation/ })
  if (first) fireEvent.click(first)
  await screen.findByText('Copied')
  expect(writeText).toHaveBeenCalledWith(
    'Zoë is a defendant in Ada v. Widget (filed, Dec 5, 2023). s1, A court, Feb 5, 2024, no pincite.'
  )
})

test('a standing since an uncertain day is told as exactly as its source dates it, also over time', () => {
  useView.setState({ ...EMPTY_VIEW, asOf: null })
  const ruled = relation('zoe', 'RULED_ON', 'suit', [
    ['scheduled', '2026-01'],
    ['found', '2026-11-01/2026-11-23']
  ])
  render(
    <>
      <RelationEvidence relation={ruled} later={0} page={page} />
      <StandingOverTime relation={ruled} />
    </>
  )
  const text = document.body.textContent ?? ''
  expect(text).toContain('Since a day between Nov 1 and Nov 23, 2026.')
  expect(text).toContain('from Jan 2026')
  expect(text).toContain('since a day between Nov 1 and Nov 23, 2026')
  expect(text.replaceAll('between Nov 1 and Nov 23, 2026', '')).not.toContain('Nov 23, 2026')
})

test('of a law at issue no place says that a court found it', () => {
  useView.setState({ ...EMPTY_VIEW, asOf: null })
  const raised = relation('suit', 'RAISES', 'law', [
    ['alleged', '2023-12-05'],
    ['found', '2024-06-01']
  ])
  render(
    <>
      <RelationEvidence relation={raised} later={0} page={page} />
      <StandingOverTime relation={raised} />
      <RelationItem
        relation={raised}
        other={undefined}
        direction="forward"
        sources={new Map()}
        day="2026-12-01"
      />
    </>
  )
  const text = document.body.textContent ?? ''
  expect(text.match(/Ruled on/g)).toHaveLength(4)
  expect(text).not.toMatch(/found/i)
})

test('the summary, which bears no date, is told only as far as nothing later is', () => {
  const words = 'Zoë alone was sued. She was let go in May 2024.'
  const filed = relation('zoe', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']], { summary: words })
  for (const [asOf, later, shown] of [
    [null, 0, words],
    [DAY, 0, 'Zoë alone was sued.'],
    [DAY, 1, null]
  ] as const) {
    useView.setState({ ...EMPTY_VIEW, asOf })
    render(<RelationEvidence relation={filed} later={later} page={page} />)
    expect(document.querySelector('.relation-summary')?.textContent ?? null).toBe(shown)
    cleanup()
  }
})
