import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { Settings } from '../../../client/settings/Settings.tsx'
import { useStill } from '../../../client/settings/use-still.ts'
import { toPreferences, usePreferences } from '../../../client/state/preferences.ts'
import { useShell } from '../../../client/state/shell.ts'
import { House } from '../../support/answering.tsx'

const BEGUN = usePreferences.getState()

beforeEach(() => {
  localStorage.clear()
  usePreferences.setState(BEGUN, true)
  useShell.setState({ settings: true, tour: null })
  render(
    <House>
      <Settings />
    </House>
  )
})
afterEach(cleanup)

const choice = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const kept = () => toPreferences(localStorage.getItem('pincite.preferences'))

test.each([
  ['Nothing moves', { motion: 'reduced' }, { motion: 'auto' }],
  ['The important', { labels: 'some' }, { labels: 'all' }],
  ['Parties only', { labels: 'few' }, { labels: 'all' }],
  [/^Moves it/, { scrollZoom: false }, { scrollZoom: true }],
  [/^Off;/, { singleKeys: false }, { singleKeys: true }]
])('“%s” holds at once, is remembered, and was not so before', (name, after, before) => {
  expect(usePreferences.getState()).toMatchObject(before)
  expect(choice(name).checked).toBe(false)
  fireEvent.click(choice(name))
  expect(choice(name).checked).toBe(true)
  expect(usePreferences.getState()).toMatchObject(after)
  expect(kept()).toMatchObject(after)
})

test('what was changed can be changed back', () => {
  for (const name of ['Nothing moves', 'Parties only', /^Moves it/, /^Off;/]) fireEvent.click(choice(name))
  const [motion] = screen.getAllByRole('radio', { name: 'As the system' }).slice(1)
  if (motion) fireEvent.click(motion)
  for (const name of ['All', 'Zooms', 'On']) fireEvent.click(choice(name))
  const asAtFirst = { motion: 'auto', labels: 'all', scrollZoom: true, singleKeys: true }
  expect(usePreferences.getState()).toMatchObject(asAtFirst)
  expect(kept()).toMatchObject(asAtFirst)
})

test('the theme is that which is chosen', () => {
  fireEvent.click(choice('Dark'))
  expect([choice('Dark').checked, choice('Light').checked]).toStrictEqual([true, false])
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
})

test('the tour begins with the settings closed', () => {
  fireEvent.click(screen.getByRole('button', { name: 'Take the tour' }))
  expect(useShell.getState()).toMatchObject({ settings: false, tour: 0 })
})

test('nothing moves where the reader wants that here, or for the whole system', () => {
  const { result, rerender } = renderHook(useStill)
  expect(result.current).toBe(false)
  fireEvent.click(choice('Nothing moves'))
  rerender()
  expect(result.current).toBe(true)
  const asBefore = globalThis.matchMedia
  const list = { matches: true, addEventListener: () => {}, removeEventListener: () => {} }
  Object.defineProperty(globalThis, 'matchMedia', { configurable: true, value: () => list })
  act(() => usePreferences.setState({ motion: 'auto' }))
  expect(renderHook(useStill).result.current).toBe(true)
  Object.defineProperty(globalThis, 'matchMedia', { configurable: true, value: asBefore })
})
