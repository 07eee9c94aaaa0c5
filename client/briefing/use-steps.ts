import { type PointerEvent, useEffect, useRef } from 'react'

const NEXT = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' '])
const BEFORE = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
/** The px that a swipe covers at least, mostly in one direction. */
const SWIPE = 45

/**
 * The index, from 0, that a key leads to from a slide; null where it leads nowhere. Shift+Space goes back.
 */
export function stepOf(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  at: number,
  of: number
): number | null {
  const last = Math.max(0, of - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === ' ' && shiftKey) return Math.max(0, at - 1)
  if (NEXT.has(key)) return Math.min(last, at + 1)
  return BEFORE.has(key) ? Math.max(0, at - 1) : null
}

/** Steps by keys anywhere on the page, except where a key already has a use of its own. */
export function useSteps(at: number, of: number, go: (to: number) => void): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isOwn(event)) return
      const to = stepOf(event, at, of)
      if (to === null) return
      event.preventDefault()
      if (to !== at) go(to)
    }
    addEventListener('keydown', handle)
    return () => removeEventListener('keydown', handle)
  }, [at, of, go])
}

/** Whether the focused element uses that key itself: a button uses space, a scroller uses arrows. */
function isOwn({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="menu"], input, textarea, select')) return true
  if (key === ' ') return target.closest('button, a') !== null
  const scrolls = target.closest<HTMLElement>('[data-scrolls], .slide-drawing, .slide-words-long')
  if (!scrolls) return false
  if (key.startsWith('Arrow') && /Left|Right/.test(key)) return scrolls.scrollWidth > scrolls.clientWidth + 1
  return /Up|Down/.test(key) && scrolls.scrollHeight > scrolls.clientHeight + 1
}

/** Steps by swiping with one finger; whatever scrolls sideways keeps the gesture. */
export function useSwipe(step: (by: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      const scrolls = event.target instanceof Element ? event.target.closest('.slide-drawing') : null
      const isOwnScroll = scrolls !== null && scrolls.scrollWidth > scrolls.clientWidth + 1
      from.current =
        event.pointerType === 'touch' && event.isPrimary && !isOwnScroll
          ? { x: event.clientX, y: event.clientY }
          : null
    },
    onPointerUp: (event: PointerEvent) => {
      if (!from.current) return
      const [dx, dy] = [event.clientX - from.current.x, event.clientY - from.current.y]
      from.current = null
      if (Math.abs(dx) > SWIPE && Math.abs(dx) > 1.6 * Math.abs(dy)) step(dx < 0 ? 1 : -1)
    },
    onPointerCancel: () => {
      from.current = null
    }
  }
}
