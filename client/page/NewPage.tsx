import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Milliseconds in which a page comes, with its heading. */
const COMES_MS = 5_000

/**
 * Moves the keyboard to the heading of a page that was gone to, where the link that led there is gone with its page:
 * screen readers then say where one is, and Tab goes on from there. The first page is the browser's to announce.
 */
export function NewPage() {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return undefined
    before.current = pathname
    const take = (): void => {
      const { activeElement } = document
      const heading = document.querySelector('h1')
      if (!heading || (activeElement !== null && activeElement !== document.body)) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    // a page is loaded when it is first needed, and may say that it reads before it has its own heading
    const observer = new MutationObserver(take)
    observer.observe(document.body, { childList: true, subtree: true })
    const stop = (): void => observer.disconnect()
    const timer = setTimeout(stop, COMES_MS)
    take()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [pathname])
  return null
}
