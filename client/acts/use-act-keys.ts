import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import { useNavigate } from 'react-router'
import { useScene } from '../state/use-scene.ts'
import { ACTS } from './acts.ts'
import { runAct } from './run-act.ts'

/** The keys of all acts: each is done to what is selected, or to the canvas where it is the canvas's. */
export function useActKeys(): void {
  const scene = useScene()
  const navigate = useNavigate()
  useHotkeys(
    ACTS.flatMap((act): HotkeyItem[] =>
      act === '---' || act.key === undefined
        ? []
        : [[act.key, () => runAct(act, { scene, go: (to) => void navigate(to) })]]
    )
  )
}
