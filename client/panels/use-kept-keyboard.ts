import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard in a part of the page when its content is replaced: where the focused element goes, the
 * part takes the focus.
 */
export function useKeptKeyboard<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null)
  useEffect(() => {
    const whole = part.current
    if (!whole) return undefined
    let last: EventTarget | null = null
    const keep = ({ target }: FocusEvent): void => {
      last = target
    }
    const observer = new MutationObserver(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && last instanceof Node && !last.isConnected) whole.focus({ preventScroll: true })
    })
    whole.addEventListener('focusin', keep)
    observer.observe(whole, { childList: true, subtree: true })
    return () => {
      whole.removeEventListener('focusin', keep)
      observer.disconnect()
    }
  }, [])
  return part
}
