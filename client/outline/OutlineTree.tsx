import { useCallbackRef } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { today } from '#figure/words/date-words.ts'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { useGrowing } from '../ui/use-growing.ts'
import type { OnCanvas } from './on-canvas.ts'
import { OutlineItem, openMenu, selectBeside } from './OutlineItem.tsx'
import { idOf } from './OutlineRow.tsx'
import { type Move, type Row, toMove, toRows } from './outline-tree.ts'
import { useTreeFocus } from './use-tree-focus.ts'

/** The tree itself: entities, their relations as sentences with status and source, the other ends. */
export function OutlineTree({ shown }: { shown: OnCanvas & { others?: OnCanvas['cards'] } }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const selection = useView((view) => view.selection)
  const day = useView((view) => view.asOf) ?? today()
  const isEmpty = useView((view) => view.entities.length === 0)
  const base = useId()
  const { cards, stacks, relations, others } = shown
  const rows = useMemo(
    () => toRows(cards, stacks, relations, open, others),
    [cards, stacks, relations, open, others]
  )
  const { tree, active, setCurrent, focus, walk, back, holding } = useTreeFocus(rows)
  const drawn = rows.slice(0, useGrowing(rows.length))
  const chosen = useMemo(() => new Set(selection), [selection])
  const last = selection.at(-1)
  const isThere = last !== undefined && drawn.some((row) => row.what !== 'other' && idOf(row) === last)

  useEffect(() => {
    if (last === undefined || !isThere) return
    const row = tree.current?.querySelector(`[data-reads="${CSS.escape(last)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [last, isThere, tree])

  const toggle = useCallbackRef((key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  })
  const carryOut = (row: Row, move: Move): boolean => {
    if (!move) return false
    if ('to' in move) {
      if (row.what === 'other') walk(row.key, move.to)
      else focus(move.to)
    } else if ('open' in move) toggle(move.open)
    else if ('close' in move) toggle(move.close)
    else if ('toggle' in move) selectBeside(row)
    else select([idOf(row)])
    return true
  }
  const handleWalk = useCallbackRef((row: Row) => void carryOut(row, toMove(rows, row.key, 'Enter')))
  const handleKeyDown = useCallbackRef((event: KeyboardEvent<HTMLLIElement>) => {
    const row = rows.find(({ key }) => key === active)
    if (!row || active === null) return
    const isMenu = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')
    if (isMenu) openMenu(row, event.currentTarget)
    else if (event.altKey && event.key === 'ArrowLeft') back()
    else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (!carryOut(row, toMove(rows, active, event.key))) return
    event.preventDefault()
    event.stopPropagation()
  })
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
      {...holding}
    >
      {drawn.map((row) => (
        <OutlineItem
          key={row.key}
          row={row}
          id={`${base}-${row.key}`}
          sources={shown.sources}
          isActive={row.key === active}
          isSelected={chosen.has(idOf(row))}
          day={day}
          onCurrent={setCurrent}
          onWalk={handleWalk}
          onToggle={toggle}
          onKeyDown={handleKeyDown}
        />
      ))}
    </ul>
  )
}
