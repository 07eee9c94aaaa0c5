import { cleanup, fireEvent, screen } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useKnown } from '../../../client/state/known.ts'
import { currentScene } from '../../../client/state/use-scene.ts'
import { useView } from '../../../client/state/view.ts'
import { card, known, relation } from '../../support/known.ts'
import { readPanel } from '../../support/read-panel.tsx'

afterEach(cleanup)

test('a stack says with whom its members are joined, and how each of these relations stands', () => {
  const states = Array.from({ length: 6 }, (_, at) => card(`state-${at}`, 'state'))
  const joined = states.flatMap(({ id }) => [
    relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-10-24']]),
    relation(id, 'RELATED_TO', 'inquiry', [['alleged', '2023-10-24']])
  ])
  const cards = [
    card('suit', 'action', { name: 'States v. Meta' }),
    card('inquiry', 'investigation', { name: 'The inquiry' }),
    ...states
  ]
  useKnown.setState({ ...known(cards, joined), sources: new Map() })
  useView.setState({ ...EMPTY_VIEW, entities: cards.map(({ id }) => id) })
  const [stack] = currentScene().stacks
  readPanel(stack?.id ?? '')
  expect([...document.querySelectorAll('.came > li')].map((each) => each.textContent.trim())).toEqual(
    expect.arrayContaining(['Filed6 relations with States v. Meta', 'Alleged6 relations with The inquiry'])
  )
  expect(document.querySelectorAll('.members > li')).toHaveLength(6)
  fireEvent.click(screen.getByRole('button', { name: 'Hide' }))
  expect(useView.getState().entities).toStrictEqual(['suit', 'inquiry'])
})
