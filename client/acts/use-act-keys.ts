import type { HotkeyItem } from '@mantine/hooks'
import { useNavigate } from 'react-router'
import { useScene } from '../state/use-scene.ts'
import { usePageKeys } from '../ui/use-page-keys.ts'
import { ACTS } from './acts.ts'
import { runAct } from './run-act.ts'

/**
 * Binds the keys of all acts: each is done to the selection, or to the canvas if it is an act of the canvas.
 */
export function useActKeys(): void {
  const scene = useScene()
  const navigate = useNavigate()
  usePageKeys(
    ACTS.flatMap((act): HotkeyItem[] =>
      act === '---' || act.key === undefined
        ? []
        : keysFor(act.key).map((key) => [key, () => runAct(act, { scene, go: (to) => void navigate(to) })])
    )
  )
}

/** The keys to bind: the key on which a Mac says Delete is Backspace to a browser. */
function keysFor(key: string): string[] {
  return key.endsWith('Delete') ? [key, key.replace('Delete', 'Backspace')] : [key]
}
