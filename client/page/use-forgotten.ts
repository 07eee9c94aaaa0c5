import { useEffect } from 'react'
import { useView } from '../state/view.ts'

/** Milliseconds after which what was said can be said again. */
const FORGOTTEN_MS = 5_000

/**
 * Forgets what was said a while ago, except what is still under way (“…”): screen readers announce the same words
 * again only if they were gone in between, and nobody comes across them later at the end of the page.
 */
export function useForgotten(): void {
  const said = useView((view) => view.said)
  useEffect(() => {
    if (said === '' || said.endsWith('…')) return undefined
    const timer = setTimeout(() => useView.setState({ said: '' }), FORGOTTEN_MS)
    return () => clearTimeout(timer)
  }, [said])
}
