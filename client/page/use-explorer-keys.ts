import { useHotkeys } from '@mantine/hooks'
import { REDO_KEY, UNDO_KEY } from '../acts/acts.ts'
import { stepAsOf } from '../state/stepping.ts'
import { select } from '../state/actions.ts'
import { redo, undo } from '../state/history.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { usePageKeys } from '../ui/use-page-keys.ts'

/** The explorer's keys without a target: undo, redo, deselect, menu, step in time. */
export function useExplorerKeys(): void {
  usePageKeys([
    ['Escape', letGo, { preventDefault: false }],
    ['shift+F10', openMenu],
    ['ContextMenu', openMenu],
    ['[', () => stepAsOf(-1)],
    [']', () => stepAsOf(1)]
  ])
  useHotkeys(
    [
      [UNDO_KEY, (event) => outsideText(event, undo), { preventDefault: false }],
      [REDO_KEY, (event) => outsideText(event, redo), { preventDefault: false }],
      ['mod+Y', (event) => outsideText(event, redo), { preventDefault: false }]
    ],
    []
  )
}

/** While text is being written, undo is the browser's. */
function outsideText(event: KeyboardEvent, act: () => void): void {
  const { target } = event
  const writes =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type))
  if (writes) return
  event.preventDefault()
  act()
}

/** In a dialog or a menu Escape closes that and keeps the selection. */
function letGo(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]')) return
  select([])
}

function openMenu(): void {
  const stage = document.querySelector('.stage')?.getBoundingClientRect()
  const [x, y] = stage ? [stage.x + stage.width / 3, stage.y + 60] : [40, 80]
  const { activeElement } = document
  const from = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
  const id = useView.getState().selection.at(-1) ?? null
  useShell.setState({ menu: { id, x, y, ...(from ? { from } : {}) } })
}
