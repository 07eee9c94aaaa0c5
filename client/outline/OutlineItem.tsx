import type { ShownSource } from '#model/shown.ts'
import type { Day } from '#model/dates.ts'
import { type KeyboardEvent, memo } from 'react'
import { shallow } from 'zustand/shallow'
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
  day: Day
  isActive: boolean
  isSelected: boolean
  onCurrent: (key: string) => void
  /** goes to the entity at the other end of a relation */
  onWalk: (row: Row) => void
  onToggle: (key: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLLIElement>) => void
}

/** A row of the tree, for pointer and keyboard; of hundreds, only those that look different are re-rendered. */
export const OutlineItem = memo(function OutlineItem(props: Props) {
  const { row, id, sources, day, isActive, isSelected, onCurrent, onWalk, onToggle, onKeyDown } = props
  const toggle = () => onToggle(row.key)
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
      onFocus={(event) => event.target === event.currentTarget && onCurrent(row.key)}
      onClick={(event) => {
        onCurrent(row.key)
        if (row.what === 'other') onWalk(row)
        else if (event.shiftKey || event.ctrlKey || event.metaKey) selectBeside(row)
        else select([idOf(row)])
      }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault()
        openMenu(row, event.currentTarget, event)
      }}
      onDoubleClick={() => row.open !== null && toggle()}
    >
      <Twist row={row} onToggle={toggle} />
      <RowWords row={row} sources={sources} day={day} />
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
}, isSame)

/** The rows are made anew with every change, most of them as they were. */
function isSame({ row: a, ...was }: Props, { row: b, ...now }: Props): boolean {
  return shallow(a, b) && shallow(was, now)
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
