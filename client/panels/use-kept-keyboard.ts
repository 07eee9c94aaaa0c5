import { type RefObject, useEffect, useRef } from 'react'

const CALMLY = { preventScroll: true }

/**
 * Keeps the keyboard in a part of the page when its content is replaced: where the focused element goes, the
 * part takes the focus; of a menu that goes, the button that opened it.
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
      if (isLost && last instanceof Element && !last.isConnected) (openerOf(last) ?? whole).focus(CALMLY)
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

function openerOf(item: Element): HTMLElement | null {
  const menu = item.closest('[role="menu"]')
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '')
}
