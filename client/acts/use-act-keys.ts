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
        : [[act.key, () => runAct(act, { scene, go: (to) => void navigate(to) })]]
    )
  )
}
