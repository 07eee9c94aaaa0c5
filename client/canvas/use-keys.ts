import { type RefObject, useEffect, useRef } from 'react'
import { handleKey, type Keys } from './keyboard.ts'

/** Makes an element focusable, and handles the canvas keys while it has the focus. */
export function useKeys(element: RefObject<HTMLElement | null>, keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const target = element.current
    if (!target) return undefined
    const onKey = (event: KeyboardEvent): void => handleKey(event, latest.current)
    // what draws the canvas takes the keyboard from everything when it is pressed
    const onRelease = (): void => target.focus({ preventScroll: true })
    target.setAttribute('tabindex', '0')
    target.addEventListener('keydown', onKey)
    target.addEventListener('pointerup', onRelease)
    return () => {
      target.removeEventListener('keydown', onKey)
      target.removeEventListener('pointerup', onRelease)
    }
  }, [element])
}
