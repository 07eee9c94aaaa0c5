import { themeKeeper } from '../../../client/page/theme-keeper.ts'
import { usePreferences } from '../../../client/state/preferences.ts'

/** A window whose system imposes its colours or not; gives a switch. */
function openWindow(isForced: boolean): (isForced: boolean) => void {
  const heard = new Set<() => void>()
  const list = {
    matches: isForced,
    addEventListener: (_: string, hear: () => void) => heard.add(hear),
    removeEventListener: (_: string, hear: () => void) => heard.delete(hear)
  }
  Object.defineProperty(globalThis, 'matchMedia', { configurable: true, value: () => list })
  return (now) => {
    list.matches = now
    for (const hear of heard) hear()
  }
}

test('where the system imposes its colours the theme is that of their ground, whatever a link or the reader chose', () => {
  usePreferences.setState({ theme: 'light' })
  const impose = openWindow(true)
  const keeper = themeKeeper()
  const told: string[] = []
  keeper.subscribe((theme) => told.push(theme))
  expect(keeper.get('auto')).toBe('auto')
  usePreferences.setState({ theme: 'dark' })
  keeper.set('dark')
  impose(false)
  expect(told).toStrictEqual(['auto', 'auto', 'dark'])
  expect(keeper.get('auto')).toBe('dark')
  keeper.unsubscribe()
  impose(true)
  expect(told).toHaveLength(3)
})
