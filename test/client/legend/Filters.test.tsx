import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MARKS } from '#model/status.ts'
import { NO_FILTERS } from '#figure/filters.ts'
import { EMPTY_VIEW, type View } from '#figure/view.ts'
import { ask } from '../../../client/api.ts'
import { Filters } from '../../../client/legend/Filters.tsx'
import { toggleMark } from '../../../client/state/actions.ts'
import { useKnown } from '../../../client/state/known.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

async function show(more: Partial<View>): Promise<void> {
  answerFrom([CAST])
  const entities = ['suit', 'widget', 'chief', 'hearing']
  // also knows what is not on the canvas
  useKnown.getState().learn(await ask('between', { ids: [...entities, 'ada', 'verdict', 'harm'] }))
  useView.setState({ ...EMPTY_VIEW, entities, ...more })
  render(
    <House>
      <Filters />
    </House>
  )
}

test('a source that is not listed on this day stays hidden when another is', async () => {
  await show({ asOf: '2023-12-07', filters: { ...NO_FILTERS, sources: ['order'] } })
  expect(screen.queryByRole('checkbox', { name: /Order/ })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: /The Ada Times/ }))
  expect(useView.getState().filters.sources).toStrictEqual(['order', 'paper'])
  fireEvent.click(screen.getByRole('checkbox', { name: /The Ada Times/ }))
  expect(useView.getState().filters.sources).toStrictEqual(['order'])
})

/** The options of a list that have a count, with the count, in order. */
function offered(title: string): string[] {
  const rows = [...screen.getByRole('group', { name: title }).querySelectorAll('li')]
  const told = rows.map((row) => `${row.querySelector('label')?.textContent} ${row.lastChild?.textContent}`)
  return told.filter((words) => !words.endsWith(' 0'))
}

test('counts what can be filtered among what is on the canvas, as known on its day', async () => {
  await show({ asOf: '2024-01-30' })
  expect(offered('Status')).toStrictEqual(['Official record 1', 'Filings 2', 'Press 1'])
  expect(offered('Confidence')).toStrictEqual(['High 4'])
  expect(offered('Source')).toStrictEqual(['The Ada Times, Jun 1, 2024 3', 'Court of Ada, Dec 5, 2023 2'])
})

const statuses = () => within(screen.getByRole('group', { name: 'Status' }))
const status = (name: string) => statuses().getByRole<HTMLInputElement>('checkbox', { name })

test('a status that the legend hides stays hidden when another group is hidden or shown', async () => {
  await show({ filters: { ...NO_FILTERS, marks: ['disputed'] } })
  fireEvent.click(status('Press'))
  expect(useView.getState().filters.marks.toSorted()).toStrictEqual(['disputed', 'reported'])
  fireEvent.click(status('Press'))
  expect(useView.getState().filters.marks).toStrictEqual(['disputed'])
})

test('a group of which the legend hides a part says so, and comes back whole', async () => {
  await show({ filters: { ...NO_FILTERS, marks: ['disputed'] } })
  expect([status('Allegations').checked, status('Allegations').indeterminate]).toStrictEqual([false, true])
  expect(status('Denials').indeterminate).toBe(false)
  fireEvent.click(status('Allegations'))
  expect(useView.getState().filters.marks).toStrictEqual([])
  expect([status('Allegations').checked, status('Allegations').indeterminate]).toStrictEqual([true, false])
  fireEvent.click(status('Allegations'))
  expect(useView.getState().filters.marks.toSorted()).toStrictEqual(['alleged', 'disputed'])
  expect([status('Allegations').checked, status('Allegations').indeterminate]).toStrictEqual([false, false])
})

test('a choice of groups is on only while just these are shown, each whole', async () => {
  await show({})
  const said = () => screen.getByRole('button', { name: 'What is said' }).getAttribute('aria-pressed')
  expect(said()).toBe('false')
  fireEvent.click(screen.getByRole('button', { name: 'What is said' }))
  expect(said()).toBe('true')
  act(() => toggleMark('disputed'))
  expect(said()).toBe('false')
  fireEvent.click(screen.getByRole('button', { name: 'What is said' }))
  expect(said()).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: 'What is said' }))
  expect(useView.getState().filters.marks).toStrictEqual([])
})

test('all statuses come back at once, also those that the legend hides', async () => {
  await show({ filters: { ...NO_FILTERS, marks: ['disputed', 'reported'] } })
  fireEvent.click(statuses().getByRole('button', { name: 'All' }))
  expect(useView.getState().filters.marks).toStrictEqual([])
  fireEvent.click(statuses().getByRole('button', { name: 'Only Allegations' }))
  expect(status('Allegations').checked).toBe(true)
  expect(status('Press').checked).toBe(false)
})

test.each([
  ['Findings and rulings', ['found']],
  [
    'On record',
    ['admitted', 'dismissed', 'filed', 'found', 'recorded', 'scheduled', 'set-aside', 'settled', 'withdrawn']
  ],
  ['What is said', ['alleged', 'announced', 'asserted', 'denied', 'disputed', 'reported']]
])('“%s” shows just that', async (choice, shown) => {
  await show({})
  fireEvent.click(screen.getByRole('button', { name: choice }))
  const { filters, said } = useView.getState()
  expect(MARKS.filter((mark) => !filters.marks.includes(mark)).toSorted()).toStrictEqual(shown)
  expect(said).toBe(`Showing ${choice.toLowerCase()}`)
  fireEvent.click(screen.getByRole('button', { name: choice }))
  expect(useView.getState().said).toBe('Showing every status')
})

test.each([
  ['Confidence', 'Low', { confidences: ['low'] }],
  ['Category', 'Parties and counsel', { categories: ['party'] }]
])('of %s, %s is hidden and shown again by its box', async (title, name, hidden) => {
  await show({})
  const box = () =>
    within(screen.getByRole('group', { name: title })).getByRole<HTMLInputElement>('checkbox', { name })
  expect(box().checked).toBe(true)
  fireEvent.click(box())
  expect(useView.getState().filters).toStrictEqual({ ...NO_FILTERS, ...hidden })
  expect(box().checked).toBe(false)
  fireEvent.click(box())
  expect(useView.getState().filters).toStrictEqual(NO_FILTERS)
})

test('a period has a first and a last day, each of which can be taken away', async () => {
  await show({})
  const set = (label: string, value: string) => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
    fireEvent.keyDown(screen.getByLabelText(label), { key: 'Enter' })
    const { filters, said } = useView.getState()
    return [filters.from, filters.to, said]
  }
  expect(set('From', '2023-12-05')).toStrictEqual(['2023-12-05', null, 'Showing from Dec 5, 2023'])
  expect(set('To', '2024-02-01')).toStrictEqual(['2023-12-05', '2024-02-01', 'Showing to Feb 1, 2024'])
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '' } })
  await waitFor(() => expect(useView.getState().filters).toMatchObject({ from: null, to: '2024-02-01' }))
  expect(useView.getState().said).toBe('Showing to Feb 1, 2024')
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '' } })
  await waitFor(() => expect(useView.getState().said).toBe('Showing every period'))
})

test('a period that ends before it begins says so, and can be turned round', async () => {
  await show({ filters: { ...NO_FILTERS, from: '2024-02-01', to: '2023-12-05' } })
  expect(screen.getByRole('alert').textContent).toContain('The first day lies after the last')
  fireEvent.click(screen.getByRole('button', { name: 'Turn them round' }))
  expect(useView.getState().filters).toMatchObject({ from: '2023-12-05', to: '2024-02-01' })
  expect(screen.queryByRole('alert')).toBeNull()
})

test.each<[string, Partial<View>, boolean]>([
  ['nothing is hidden', {}, true],
  ['a filter hides', { filters: { ...NO_FILTERS, kinds: ['person'] } }, false],
  ['a distance hides', { near: { ids: ['suit'], depth: 1 } }, false],
  ['a day hides', { asOf: '2024-01-30' }, false]
])('where %s, whether everything can be shown is plain, and then it is', async (_, view, rests) => {
  await show(view)
  const button = screen.getByRole('button', { name: 'Show everything' })
  expect(button.getAttribute('aria-disabled')).toBe(rests ? 'true' : null)
  fireEvent.click(button)
  expect(useView.getState()).toMatchObject({ filters: NO_FILTERS, near: null, asOf: null })
})
