import { startTransition, useEffect, useState } from 'react'

/** Rows drawn at once, more than a tall window shows; and those that each later drawing adds. */
const FIRST = 40
const MORE = 60

/**
 * How many of so many rows to draw: those in sight at once, the others a few at a time, each time yielding to what
 * the reader does meanwhile. Once all are drawn, so is every row that comes.
 */
export function useGrowing(rows: number): number {
  const [drawn, setDrawn] = useState(FIRST)
  useEffect(() => {
    if (drawn === Infinity) return
    startTransition(() => setDrawn(drawn < rows ? drawn + MORE : Infinity))
  }, [drawn, rows])
  return drawn
}
