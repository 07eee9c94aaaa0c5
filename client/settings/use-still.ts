import { useReducedMotion } from '@mantine/hooks'
import { usePreferences } from '../state/preferences.ts'

/** Whether nothing should move: the reader has set so here, or for the whole system. */
export function useStill(): boolean {
  const system = useReducedMotion()
  const own = usePreferences((likes) => likes.motion)
  return own === 'reduced' || system
}
