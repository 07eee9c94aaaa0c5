import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { select } from '../state/actions.ts'
import { selectAloud } from '../state/selecting.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import type { OnCanvas } from './on-canvas.ts'
import { idOf, RowWords, Twist } from './OutlineRow.tsx'
import { type Move, type Row, toMove, toRows } from './outline-tree.ts'

/** The tree itself: entities, their relations as sentences with status and source, the other ends. */
export function OutlineTree({ shown }: { shown: OnCanvas & { others?: OnCanvas['cards'] } }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const [trail, setTrail] = useState<readonly string[]>([])
  const selection = useView((view) => view.selection)
  const isEmpty = useView((view) => view.entities.length === 0)
  const last = selection.at(-1)
  const tree = useRef<HTMLUListElement>(null)
  const base = useId()
  const rows = toRows(shown.cards, shown.stacks, shown.relations, open, shown.others)
  const active = rows.some((row) => row.key === current) ? current : (rows[0]?.key ?? null)

  useEffect(() => {
    if (last === undefined) return
    const row = tree.current?.querySelector(`[data-reads="${CSS.escape(last)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [last])

  const held = useRef(false)
  useEffect(() => {
    // a row that was hidden, folded or unfolded loses the keyboard's focus: the next row gets it
    if (!held.current || document.activeElement !== document.body) return
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const focus = (key: string) => {
    setCurrent(key)
    const row = tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    row?.focus()
  }
  const toggle = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  }
  const walk = (from: string, to: string) => {
    setTrail([...trail, from])
    focus(to)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const row = rows.find(({ key }) => key === active)
    if (!row || active === null) return
    const isMenu = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')
    if (isMenu) openMenu(row, event.currentTarget)
    else if (event.altKey && event.key === 'ArrowLeft') back()
    else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (!carryOut(row, toMove(rows, active, event.key))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const back = () => {
    const key = trail.at(-1)
    setTrail(trail.slice(0, -1))
    if (key !== undefined) focus(key)
  }
  const carryOut = (row: Row, move: Move): boolean => {
    if (!move) return false
    if ('to' in move) {
      if (row.what === 'other') walk(row.key, move.to)
      else focus(move.to)
    } else if ('open' in move) toggle(move.open)
    else if ('close' in move) toggle(move.close)
    else if ('toggle' in move) selectBeside(idOf(row))
    else read(row)
    return true
  }
  if (rows.length === 0) {
    const words = isEmpty
      ? 'The canvas is empty. Search adds to it.'
      : 'Nothing here. Clear the filters to see all.'
    return <p className="outline-empty">{words}</p>
  }
  return (
    <ul
      className="outline"
      role="tree"
      aria-label="What is on the canvas"
      aria-multiselectable
      ref={tree}
      onFocus={() => {
        held.current = true
      }}
      onBlur={({ relatedTarget, target }) => {
        held.current = relatedTarget === null && !target.isConnected
      }}
    >
      {rows.map((row) => (
        <li
          key={row.key}
          role="treeitem"
          id={`${base}-${row.key}`}
          data-key={row.key}
          data-reads={row.what === 'other' ? undefined : idOf(row)}
          aria-level={row.level}
          aria-posinset={row.at}
          aria-setsize={row.of}
          aria-expanded={row.open ?? undefined}
          aria-selected={selection.includes(idOf(row))}
          tabIndex={row.key === active ? 0 : -1}
          className={`outline-row outline-level-${row.level}`}
          onFocus={(event) => event.target === event.currentTarget && setCurrent(row.key)}
          onClick={(event) => {
            setCurrent(row.key)
            if (row.what === 'other') walk(row.key, row.card.id)
            else if (event.shiftKey || event.ctrlKey || event.metaKey) selectBeside(idOf(row))
            else read(row)
          }}
          onKeyDown={handleKeyDown}
          onContextMenu={(event) => {
            event.preventDefault()
            openMenu(row, event.currentTarget, event)
          }}
          onDoubleClick={() => row.open !== null && toggle(row.key)}
        >
          <Twist row={row} onToggle={() => toggle(row.key)} />
          <RowWords row={row} sources={shown.sources} />
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
      ))}
    </ul>
  )
}

/** Opens the menu of acts on a row, at the pointer or below the row. */
function openMenu(row: Row, element: Element, at?: { clientX: number; clientY: number }): void {
  const id = idOf(row)
  if (!useView.getState().selection.includes(id)) select([id])
  const { left, bottom } = element.getBoundingClientRect()
  const from = element.closest<HTMLElement>('[role="treeitem"]') ?? undefined
  useShell.setState({
    menu: { id, x: at?.clientX ?? left + 24, y: at?.clientY ?? bottom, ...(from ? { from } : {}) }
  })
}

/** Adds to the selection, or removes from it. */
function selectBeside(id: string): void {
  const { selection } = useView.getState()
  selectAloud(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
}

function read(row: Row): void {
  select([idOf(row)])
}
