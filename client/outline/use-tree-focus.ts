import { type FocusEvent, useEffect, useRef, useState } from 'react'
import type { Row } from './outline-tree.ts'

/** Which row the keyboard is on, and the rows that it came from over relations. */
export function useTreeFocus(rows: readonly Row[]) {
  const tree = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [trail, setTrail] = useState<readonly string[]>([])
  const isHeld = useRef(false)

  useEffect(() => {
    // a row that was hidden, folded or unfolded loses the keyboard's focus: the next row gets it
    if (!isHeld.current || document.activeElement !== document.body) return
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const focus = (key: string) => {
    setCurrent(key)
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
  }
  return {
    tree,
    active: rows.some(({ key }) => key === current) ? current : (rows[0]?.key ?? null),
    setCurrent,
    focus,
    /** goes over a relation to its other end */
    walk: (from: string, to: string) => {
      setTrail([...trail, from])
      focus(to)
    },
    /** goes back over the last relation */
    back: () => {
      const key = trail.at(-1)
      setTrail(trail.slice(0, -1))
      if (key !== undefined) focus(key)
    },
    /** for the tree, whose rows hand on their focus when they go */
    holding: {
      onFocus: () => {
        isHeld.current = true
      },
      onBlur: ({ relatedTarget, target }: FocusEvent) => {
        isHeld.current = relatedTarget === null && !target.isConnected
      }
    }
  }
}
