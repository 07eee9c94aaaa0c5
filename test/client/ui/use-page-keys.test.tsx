import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { usePreferences } from '../../../client/state/preferences.ts'
import { isSingle, usePageKeys } from '../../../client/ui/use-page-keys.ts'

afterEach(() => {
  cleanup()
  usePreferences.setState({ singleKeys: true })
})

test.each([
  ['E', true],
  ['1', true],
  ['[', true],
  ['/', true],
  ['shift+?', true],
  ['mod+A', false],
  ['shift+F10', false],
  ['Delete', false],
  ['Escape', false]
])('the keys %s are a single character: %s', (keys, single) => {
  expect(isSingle(keys)).toBe(single)
})

test('a reader who dictates can switch single characters off; the other keys stay', () => {
  const pressed: string[] = []
  function Keys() {
    usePageKeys([
      ['E', () => pressed.push('E')],
      ['Delete', () => pressed.push('Delete')]
    ])
    return null
  }
  const press = () => {
    fireEvent.keyDown(document.documentElement, { key: 'e', code: 'KeyE' })
    fireEvent.keyDown(document.documentElement, { key: 'Delete', code: 'Delete' })
    return pressed.splice(0)
  }
  const { rerender } = render(<Keys />)
  expect(press()).toStrictEqual(['E', 'Delete'])
  act(() => usePreferences.setState({ singleKeys: false }))
  rerender(<Keys />)
  expect(press()).toStrictEqual(['Delete'])
})
