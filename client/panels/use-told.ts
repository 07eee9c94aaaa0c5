import { useEffect } from 'react'
import { useShell } from '../state/shell.ts'

/**
 * Has the page say what a panel found, for those who do not see its answer come: once for each answer; null
 * while there is none.
 */
export function useTold(words: string | null): void {
  useEffect(() => useShell.setState({ told: words ?? '' }), [words])
  useEffect(() => () => useShell.setState({ told: '' }), [])
}
