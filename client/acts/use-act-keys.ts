import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import { useNavigate } from 'react-router'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'
import { type Act, ACTS } from './acts.ts'
import { selectedTarget } from './target.ts'

/** The keys of all acts: each is done to what is selected, or to the canvas where it is the canvas's. */
export function useActKeys(): void {
  const scene = useScene()
  const navigate = useNavigate()
  const run = (act: Act) => {
    const target = selectedTarget(useView.getState().selection, scene)
    const on = act.on.includes(target.what)
      ? target
      : act.on.includes('canvas')
        ? { what: 'canvas' as const }
        : null
    if (on && (act.when?.(on, scene) ?? true)) act.run(on, { scene, go: (to) => void navigate(to) })
    else useView.setState({ said: 'Select something first' })
  }
  useHotkeys(
    ACTS.flatMap((act): HotkeyItem[] =>
      act === '---' || act.key === undefined ? [] : [[act.key, () => run(act)]]
    )
  )
}
