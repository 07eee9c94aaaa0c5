import type { ShownSource } from '#model/shown.ts'
import type { KeyboardEvent } from 'react'
import { Icon } from '../look/Icon.tsx'
import { select } from '../state/actions.ts'
import { selectAloud } from '../state/selecting.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { idOf, RowWords, Twist } from './OutlineRow.tsx'
import type { Row } from './outline-tree.ts'

type Props = {
  row: Row
  /** the id of its element */
  id: string
  sources: ReadonlyMap<string, ShownSource>
  isActive: boolean
  isSelected: boolean
  onCurrent: () => void
  /** goes to the entity at the other end of a relation */
  onWalk: () => void
  onToggle: () => void
  onKeyDown: (event: KeyboardEvent<HTMLLIElement>) => void
}

/** A row of the tree, for pointer and keyboard. */
export function OutlineItem({
  row,
  id,
  sources,
  isActive,
  isSelected,
  onCurrent,
  onWalk,
  onToggle,
  onKeyDown
}: Props) {
  return (
    <li
      role="treeitem"
      id={id}
      data-key={row.key}
      data-reads={row.what === 'other' ? undefined : idOf(row)}
      aria-level={row.level}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-expanded={row.open ?? undefined}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className={`outline-row outline-level-${row.level}`}
      onFocus={(event) => event.target === event.currentTarget && onCurrent()}
      onClick={(event) => {
        onCurrent()
        if (row.what === 'other') onWalk()
        else if (event.shiftKey || event.ctrlKey || event.metaKey) selectBeside(row)
        else select([idOf(row)])
      }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault()
        openMenu(row, event.currentTarget, event)
      }}
      onDoubleClick={() => row.open !== null && onToggle()}
    >
      <Twist row={row} onToggle={onToggle} />
      <RowWords row={row} sources={sources} />
      <span
        className="outline-more"
        aria-hidden="true"
        title="What can be done"
        onClick={(event) => {
          event.stopPropagation()
          openMenu(row, event.currentTarget)
        }}
      >
        <Icon name="ellipsis" size={15} />
      </span>
    </li>
  )
}

/** Opens the menu of acts on a row, at the pointer or below the row. */
export function openMenu(row: Row, element: Element, at?: { clientX: number; clientY: number }): void {
  const id = idOf(row)
  if (!useView.getState().selection.includes(id)) select([id])
  const { left, bottom } = element.getBoundingClientRect()
  const from = element.closest<HTMLElement>('[role="treeitem"]') ?? undefined
  useShell.setState({
    menu: { id, x: at?.clientX ?? left + 24, y: at?.clientY ?? bottom, ...(from ? { from } : {}) }
  })
}

/** Adds a row to the selection, or removes it. */
export function selectBeside(row: Row): void {
  const id = idOf(row)
  const { selection } = useView.getState()
  selectAloud(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
}
