import { useStore } from 'zustand'
import { Icon } from '../look/Icon.tsx'
import { showAll } from '../state/actions.ts'
import { undo } from '../state/history.ts'
import { useShell } from '../state/shell.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'

/** Shown where nothing is drawn: why, and what to do about it. */
export function EmptyCanvas() {
  const scene = useScene()
  const isEmpty = useView((view) => view.entities.length === 0)
  const canUndo = useStore(useView.temporal, ({ pastStates }) => pastStates.length > 0)
  if (scene.entities.length + scene.stacks.length > 0) return null
  return (
    <div className="stage-empty">
      <p className="state-title">{isEmpty ? 'The canvas is empty' : 'Everything on the canvas is hidden'}</p>
      <p>{isEmpty ? 'Search for whom or what you want to see.' : 'By its filters or its as-of date.'}</p>
      <div className="stage-empty-ways">
        {isEmpty ? (
          <button
            type="button"
            className="button button-main"
            onClick={() => useShell.setState({ palette: true })}
          >
            <Icon name="search" size={15} /> Search
          </button>
        ) : (
          <button type="button" className="button button-main" onClick={showAll}>
            Show all
          </button>
        )}
        {canUndo && (
          <button type="button" className="button" onClick={() => undo()}>
            <Icon name="undo-2" size={15} /> Undo
          </button>
        )}
      </div>
    </div>
  )
}
