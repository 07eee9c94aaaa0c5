import { useReducedMotion } from '@mantine/hooks'
import { usePreferences } from '../state/preferences.ts'

/** Whether nothing is to move: the reader says so here, or of the whole system. */
export function useStill(): boolean {
  const system = useReducedMotion()
  const own = usePreferences((likes) => likes.motion)
  return own === 'reduced' || system
}
