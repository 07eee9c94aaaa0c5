import { type RefObject, useEffect, useRef } from 'react'

const CALMLY = { preventScroll: true }
const REACHED = 'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex="0"]'

/**
 * Keeps the keyboard in a part of the page when the focused element goes or is disabled: what came before it in
 * the same list or group takes the focus; of a menu that goes, the button that opened it; where the whole content
 * was replaced, the new heading, so that screen readers say what is there now.
 */
export function useKeptKeyboard<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null)
  useEffect(() => {
    const whole = part.current
    if (!whole) return undefined
    let last: Element | null = null
    let near: () => HTMLElement | null = () => null
    const keep = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return
      last = target
      near = nearTo(target, whole)
    }
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && !whole.contains(relatedTarget)) last = null
    }
    const observer = new MutationObserver(() => {
      if (!last || !isLost(last)) return
      const back = openerOf(last) ?? near() ?? whole.querySelector<HTMLElement>('h2[tabindex]') ?? whole
      back.focus(CALMLY)
    })
    whole.addEventListener('focusin', keep)
    whole.addEventListener('focusout', leave)
    observer.observe(whole, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      whole.removeEventListener('focusin', keep)
      whole.removeEventListener('focusout', leave)
      observer.disconnect()
    }
  }, [])
  return part
}

/** Whether this had the keyboard, and now nothing has. */
function isLost(last: Element): boolean {
  const { activeElement: now } = document
  if (now === last) return last.matches(':disabled')
  return (now === null || now === document.body) && (!last.isConnected || last.matches(':disabled'))
}

/** Gives later what stood nearest before an element, within what is left of its surroundings. */
function nearTo(target: Element, whole: Element): () => HTMLElement | null {
  const around: Element[] = []
  for (let at = target.parentElement; at && at !== whole; at = at.parentElement) around.push(at)
  const before = [...whole.querySelectorAll<HTMLElement>(REACHED)]
    .filter((each) => target.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING)
    .toReversed()
  return () => {
    for (const home of around.filter((each) => each.isConnected)) {
      const isThere = (each: HTMLElement): boolean => home.contains(each) && !each.matches(':disabled')
      const back = before.find(isThere) ?? home.querySelector<HTMLElement>(REACHED)
      if (back) return back
    }
    return null
  }
}

function openerOf(item: Element): HTMLElement | null {
  const menu = item.closest('[role="menu"]')
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '')
}
