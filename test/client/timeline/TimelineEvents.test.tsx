import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { toEvents } from '../../../client/timeline/events.ts'
import { Timeline } from '../../../client/timeline/Timeline.tsx'
import { House } from '../../support/answering.tsx'
import { card, relation } from '../../support/known.ts'

const CARDS = [card('suit', 'action'), ...Array.from({ length: 150 }, (_, at) => card(`w${at}`, 'company'))]
const dayOf = (at: number) => new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10)
const RELATIONS = CARDS.slice(1).map(({ id }, at) =>
  relation(id, 'DEFENDANT_IN', 'suit', [['filed', dayOf(at)]])
)

beforeEach(() => {
  useView.setState({ ...EMPTY_VIEW, entities: CARDS.map(({ id }) => id) })
  render(
    <House>
      <Timeline events={toEvents(CARDS, RELATIONS, new Map())} undated={[]} />
    </House>
  )
})
afterEach(cleanup)

const events = () => screen.getAllByRole('button', { name: /^[A-Z][a-z]{2} \d+, 2023: / })
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('of many events each is a button, in order, and Tab reaches one of them', () => {
  expect(events()).toHaveLength(150)
  expect(events().at(-1)?.getAttribute('aria-label')).toMatch(/^May 30, 2023/)
  expect(events().filter(({ tabIndex }) => tabIndex === 0)).toStrictEqual([events()[0]])
})

test('the arrow keys walk from event to event, and what is pressed is selected and marked', () => {
  act(() => events()[0]?.focus())
  press('ArrowRight')
  expect(document.activeElement).toBe(events()[1])
  press('End')
  expect(document.activeElement).toBe(events()[149])
  press('ArrowRight')
  expect(document.activeElement).toBe(events()[149])
  fireEvent.click(events()[149] ?? document.body)
  expect(useView.getState().selection).toStrictEqual(['w149/DEFENDANT_IN/suit'])
  expect(events().filter((each) => each.getAttribute('aria-pressed') === 'true')).toStrictEqual([
    events()[149]
  ])
  press('Home')
  expect(document.activeElement).toBe(events()[0])
})
