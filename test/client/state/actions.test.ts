import { NO_FILTERS } from '#figure/filters.ts'
import {
  focusOn,
  hide,
  select,
  setAsOf,
  showAll,
  toggleFade,
  toggleKind,
  toggleMark,
  without
} from '../../../client/state/actions.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'

beforeEach(() => {
  useView.setState({ ...EMPTY_VIEW, entities: ['a', 'b', 'c'], focus: 'a' })
  useView.temporal.getState().clear()
})

const steps = () => useView.temporal.getState().pastStates.length

test('hiding takes entities off the canvas, lets go of them, and is undone', () => {
  select(['b'])
  hide(['b'])
  expect(useView.getState()).toMatchObject({ entities: ['a', 'c'], selection: [], said: 'Hid 1 entity' })
  useView.temporal.getState().undo()
  expect(useView.getState().entities).toStrictEqual(['a', 'b', 'c'])
})

test('where all are hidden nothing is selected, no stack of them either', () => {
  select(['a', 'stack:state:1234567'])
  hide(['a', 'b', 'c'])
  expect(useView.getState()).toMatchObject({ entities: [], selection: [] })
})

test('hiding the focus leaves the view without one', () => {
  expect(without(useView.getState(), ['a'])).toMatchObject({ entities: ['b', 'c'], focus: null })
})

test('selecting is no step of its own', () => {
  select(['a'])
  select(['b'])
  expect(steps()).toBe(0)
})

test('a filter goes on and off; showing all also goes back to the latest', () => {
  toggleKind('state')
  expect(useView.getState().filters.kinds).toStrictEqual(['state'])
  toggleKind('state')
  expect(useView.getState().filters.kinds).toStrictEqual([])
  toggleKind('state')
  setAsOf('2023-12-07')
  expect(useView.getState().said).toBe('Showing what was known on Dec 7, 2023')
  focusOn(['a'], 2)
  toggleFade()
  expect(useView.getState()).toMatchObject({ near: { ids: ['a'], depth: 2 }, fade: true })
  showAll()
  expect(useView.getState()).toMatchObject({ filters: NO_FILTERS, near: null, fade: false, asOf: null })
})

test('a mark is hidden and shown again, and both are said', () => {
  toggleMark('alleged')
  expect(useView.getState()).toMatchObject({
    filters: { marks: ['alleged'] },
    said: 'Hiding alleged relations'
  })
  toggleMark('alleged')
  expect(useView.getState()).toMatchObject({ filters: { marks: [] }, said: 'Showing alleged relations' })
})

test('repeating a distance shows everything; another distance replaces it', () => {
  focusOn(['a'], 1)
  focusOn(['a'], 2)
  expect(useView.getState()).toMatchObject({
    near: { ids: ['a'], depth: 2 },
    said: 'Showing what is within 2 steps'
  })
  focusOn(['b'], 2)
  expect(useView.getState().near).toStrictEqual({ ids: ['b'], depth: 2 })
  focusOn(['b'], 2)
  expect(useView.getState()).toMatchObject({ near: null, said: 'Showing all distances' })
})

test('setting the day that is set does nothing', () => {
  setAsOf(null)
  expect(steps()).toBe(0)
})

test('while the history is paused, as during the tour, selecting does not resume it', () => {
  const history = useView.temporal.getState()
  history.pause()
  select(['a'])
  useView.getState().place(new Map([['a', { x: 1, y: 2, side: 'n', pinned: false }]]))
  setAsOf('2023-12-07')
  history.resume()
  expect(steps()).toBe(0)
})
