import { useEffect, useState } from 'react'

/** Milliseconds in which the kit's focus traps release the keyboard. */
const LET_GO_MS = 10

/**
 * Returns the keyboard when a part of the page goes: to what had it when the part came, or otherwise to the
 * canvas. (The kit does so only for what is closed before it goes.)
 */
export function useFocusBack(): void {
  const [before] = useState(keeper)
  useEffect(() => {
    return () => {
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        const back = before?.isConnected
          ? before
          : document.querySelector<HTMLElement>('[role="application"]')
        back?.focus({ preventScroll: true })
      }, LET_GO_MS)
    }
  }, [before])
}

/** What has the keyboard; for a menu item, which will be gone, the button that opened the menu. */
function keeper(): HTMLElement | null {
  let at = document.activeElement
  for (let menu = menuOf(at); menu; menu = menuOf(at)) {
    at = document.getElementById(menu.getAttribute('aria-labelledby') ?? '')
  }
  return at instanceof HTMLElement && at !== document.body ? at : null
}

function menuOf(at: Element | null): Element | null | undefined {
  return at?.closest('[role="menu"]')
}
