import { useView } from '../state/view.ts'
import type { Act, Setting } from './act.ts'
import { selectedTarget, type Target, toTarget } from './target.ts'

/**
 * Does an act to the selection, or to the canvas or the focus where the act applies to these; says why where it
 * cannot.
 */
export function runAct(act: Act, setting: Setting): void {
  const target = targetFor(act, setting)
  if (target && (act.when?.(target, setting.scene) ?? true)) act.run(target, setting)
  else useView.setState({ said: act.needs ?? lackWords(act, setting) })
}

/** What is missing where an act has no target. */
function lackWords({ on }: Act, { scene }: Setting): string {
  const { what } = selectedTarget(useView.getState().selection, scene)
  return what === 'relation' && !on.includes(what)
    ? 'Not for a relation: select an entity first'
    : 'Select something first'
}

function targetFor({ on, orFocus }: Act, { scene }: Setting): Target | null {
  const target = selectedTarget(useView.getState().selection, scene)
  if (on.includes(target.what)) return target
  if (on.includes('canvas')) return { what: 'canvas' }
  return orFocus && target.what === 'canvas' && scene.focus !== null ? toTarget(scene.focus, scene) : null
}
