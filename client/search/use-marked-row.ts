import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'

type MarkedRow = {
  /** for the field: the id of the row to which the arrow keys have moved */
  marked: string | undefined
  onKey: (event: KeyboardEvent) => void
  /** more was typed: the list is another, and the field is read again */
  forget: () => void
}

/**
 * Names the row of a list that the arrow keys mark while the keyboard stays in the field, so that screen readers
 * read it; `at` is the row’s position, as the kit counts it.
 */
export function useMarkedRow(list: RefObject<HTMLElement | null>, at: number): MarkedRow {
  const base = useId()
  const [isMoved, setMoved] = useState(false)
  const before = useRef<Element>(null)
  const marked = isMoved && at >= 0 ? `${base}-${at}` : undefined
  useEffect(() => {
    // the kit marks rows in the document alone, and gives them no ids
    before.current?.removeAttribute('id')
    const row = marked === undefined ? null : (list.current?.querySelector('[data-selected]') ?? null)
    before.current = row
    if (row && marked !== undefined) row.id = marked
  }, [list, marked])
  return {
    marked,
    onKey: ({ key }) => (key === 'ArrowDown' || key === 'ArrowUp') && setMoved(true),
    forget: () => setMoved(false)
  }
}
