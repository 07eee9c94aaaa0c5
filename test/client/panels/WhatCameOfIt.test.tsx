import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { RelationPanel } from '../../../client/panels/RelationPanel.tsx'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST, dataset, relation } from '../../support/cast.ts'

const rulings = Array.from({ length: 24 }, (_, at) => `ruling-${at}`)
const RULED = dataset({
  ...CAST,
  entities: [...CAST.entities, ...rulings.map((id) => ({ id, kind: 'outcome' as const, name: id }))],
  relations: [
    ...CAST.relations,
    ...rulings.map((id, at) =>
      relation('suit', 'RESULTED_IN', id, ['recorded', at < 22 ? '2025-01-01' : '2024-01-01', 'order'])
    )
  ]
})

afterEach(cleanup)

test('of many outcomes of an action it lists some and counts the rest, on whatever day', async () => {
  useView.setState(EMPTY_VIEW)
  answerFrom([RULED])
  render(
    <House>
      <RelationPanel id="ada/PLAINTIFF_IN/suit" />
    </House>
  )
  await screen.findByText('What came of')
  const came = () => document.querySelectorAll('.came > li').length
  await screen.findByRole('button', { name: 'Show 5 more' })
  expect(came()).toBe(20)
  fireEvent.click(screen.getByRole('button', { name: 'Show 5 more' }))
  expect(came()).toBe(25)
  act(() => useView.setState({ asOf: '2024-06-01' }))
  expect(came()).toBe(2)
  expect(screen.queryByRole('button', { name: /^Show \d+ more$/ })).toBeNull()
})

test('a relation that itself tells of the only outcome is not said to have none beside it', async () => {
  useView.setState(EMPTY_VIEW)
  answerFrom([CAST])
  const only = CAST.relations.filter(({ type }) => type === 'RESULTED_IN' || type === 'RESOLVES')
  expect(only.map(({ id }) => id)).toStrictEqual(['suit/RESULTED_IN/verdict'])
  const view = render(
    <House>
      <RelationPanel id="suit/RESULTED_IN/verdict" />
    </House>
  )
  await screen.findByText('What else came of')
  expect(document.body.textContent).toContain('No other outcome is known.')
  view.rerender(
    <House>
      <RelationPanel id="ada/PLAINTIFF_IN/suit" />
    </House>
  )
  await screen.findByText('What came of')
  expect(document.querySelectorAll('.came > li')).toHaveLength(1)
})
