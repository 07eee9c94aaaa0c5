import { useHotkeys } from '@mantine/hooks'
import { hide, select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { handleExpand } from './handle-expand.ts'

/** The keys of the explorer that belong to no part of it: undo, redo, hide, expand, let go. */
export function useExplorerKeys(): void {
  useHotkeys([
    ['mod+Z', () => useView.temporal.getState().undo()],
    ['mod+shift+Z', () => useView.temporal.getState().redo()],
    ['mod+Y', () => useView.temporal.getState().redo()],
    ['Escape', letGo, { preventDefault: false }],
    ['Delete', () => hideSelected()],
    ['Backspace', () => hideSelected()],
    [
      'E',
      () => {
        const last = selectedEntities().at(-1)
        if (last !== undefined) handleExpand(last)
      }
    ]
  ])
}

function selectedEntities(): string[] {
  const { selection, entities } = useView.getState()
  return selection.filter((id) => entities.includes(id))
}

/** Escape in a dialog closes the dialog and lets the selection be. */
function letGo(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
  select([])
}

function hideSelected(): void {
  const ids = selectedEntities()
  if (ids.length > 0) hide(ids)
}
