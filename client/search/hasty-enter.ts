import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'

/** On rows that wait for no answer: they fit what is typed at once. */
export const AT_ONCE = { 'data-at-once': true }

type Hasty = {
  /** Enter was pressed and waits for the answer */
  isHasty: boolean
  onKey: (event: KeyboardEvent) => void
  /** what is asked has changed: nothing waits any more */
  forget: () => void
}

/**
 * Keeps the first row marked, and Enter before the answer waiting for it: until then rows of another query may stand
 * in the list. It takes the first that is found, or what fits at once where nothing is.
 */
export function useHastyEnter(
  list: RefObject<HTMLElement | null>,
  isPending: boolean,
  isFound: boolean,
  toFirst: () => void
): Hasty {
  const [isHasty, setHasty] = useState(false)
  const wasPending = useRef(isPending)
  const hasMoved = useRef(false)
  const inList = (rows: string) => list.current?.querySelector<HTMLElement>(rows) ?? null
  const isChosen = () => hasMoved.current && inList('[data-selected][data-at-once]') !== null
  useEffect(() => {
    const isAnswered = wasPending.current && !isPending
    wasPending.current = isPending
    const first = inList('[data-action]')
    if (first && (isAnswered ? !isChosen() : !inList('[data-selected]'))) {
      hasMoved.current = false
      // the kit does so when the query changes, which is before its answer comes
      inList('[data-selected]')?.removeAttribute('data-selected')
      first.setAttribute('data-selected', 'true')
      toFirst()
    }
  })
  useEffect(() => {
    if (!isHasty || isPending) return
    list.current?.querySelector<HTMLElement>(isFound ? '[data-action]' : '[data-at-once]')?.click()
  }, [isHasty, isPending, isFound, list])
  return {
    isHasty: isHasty && isPending,
    onKey: (event) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') hasMoved.current = true
      if (event.key !== 'Enter' || !isPending || isChosen()) return
      event.preventDefault()
      event.stopPropagation()
      setHasty(true)
    },
    forget: () => {
      hasMoved.current = false
      setHasty(false)
    }
  }
}
