import { act, renderHook } from '@testing-library/react'
import { useScreen } from '../../../client/page/use-screen.ts'

/** A window whose width and medium can be changed. */
function changeableWindow() {
  const now = { wide: true, print: false }
  const told = new Set<() => void>()
  const matchMedia = (query: string) => ({
    get matches() {
      return query === 'print' ? now.print : now.wide
    },
    addEventListener: (_: string, hear: () => void) => told.add(hear),
    removeEventListener: (_: string, hear: () => void) => told.delete(hear)
  })
  Object.defineProperty(globalThis, 'matchMedia', { configurable: true, value: matchMedia })
  return (next: Partial<typeof now>) =>
    act(() => {
      Object.assign(now, next)
      for (const hear of told) hear()
    })
}

test('a window that becomes narrow is narrow, but one that is printed stays as wide as it was', () => {
  const change = changeableWindow()
  const { result } = renderHook(() => useScreen('(min-width: 1100px)'))
  expect(result.current).toBe(true)
  change({ wide: false, print: true })
  expect(result.current).toBe(true)
  change({ wide: true, print: false })
  change({ wide: false })
  expect(result.current).toBe(false)
})
