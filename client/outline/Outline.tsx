import './outline.css'
import { inOrder } from '#model/standing.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import type { ShownSource } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { KindIcon } from '../look/KindIcon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { sourceName } from '../ui/citation.ts'
import { today } from '../ui/date-words.ts'
import { EntityName } from '../ui/EntityName.tsx'
import { capital, relationEnding, relationWords } from '../ui/sentence.ts'
import { type OnCanvas, useOnCanvas } from './on-canvas.ts'
import { type Row, toMove, toRows } from './outline-tree.ts'

/** What is on the canvas as a tree for keyboard and screen reader, in step with the selection. */
export function Outline() {
  return <OutlineTree shown={useOnCanvas()} />
}

/** The tree itself: entities, their relations as sentences with status and source, the other ends. */
export function OutlineTree({ shown }: { shown: OnCanvas }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const selection = useView((view) => view.selection)
  const last = selection.at(-1)
  const tree = useRef<HTMLUListElement>(null)
  const base = useId()
  const rows = toRows(shown.cards, shown.stacks, shown.relations, open)
  const active = rows.some((row) => row.key === current) ? current : (rows[0]?.key ?? null)

  useEffect(() => {
    if (last === undefined) return
    const row = tree.current?.querySelector(`[data-reads="${CSS.escape(last)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [last])

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
  const handleKeyDown = (event: KeyboardEvent) => {
    if (active === null || event.ctrlKey || event.metaKey || event.altKey) return
    const move = toMove(rows, active, event.key)
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    if ('to' in move) focus(move.to)
    else if ('open' in move) toggle(move.open)
    else if ('close' in move) toggle(move.close)
    else read(rows.find((row) => row.key === move.read))
  }
  if (rows.length === 0) return <p className="outline-empty">Nothing is on the canvas.</p>
  return (
    <ul className="outline" role="tree" aria-label="What is on the canvas" ref={tree}>
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
          onClick={() => {
            setCurrent(row.key)
            if (row.what === 'other') focus(row.card.id)
            else read(row)
          }}
          onKeyDown={handleKeyDown}
          onDoubleClick={() => row.open !== null && toggle(row.key)}
        >
          <Twist row={row} onToggle={() => toggle(row.key)} />
          <RowWords row={row} sources={shown.sources} />
        </li>
      ))}
    </ul>
  )
}

function Twist({ row, onToggle }: { row: Row; onToggle: () => void }) {
  if (row.open === null) return <span className="outline-twist" />
  return (
    <span
      className="outline-twist"
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <Icon name={row.open ? 'chevron-down' : 'chevron-right'} size={14} />
    </span>
  )
}

function RowWords({ row, sources }: { row: Row; sources: ReadonlyMap<string, ShownSource> }) {
  const asOf = useView((view) => view.asOf)
  if (row.what === 'stack') {
    return (
      <>
        <KindIcon kind={row.stack.kind} size={18} />
        <span className="outline-name">
          {row.stack.members.length} {row.stack.words}
        </span>
        <span className="muted">stack</span>
      </>
    )
  }
  if (row.what !== 'relation') {
    return (
      <>
        {row.what !== 'other' ? (
          <KindIcon kind={row.card.kind} size={18} />
        ) : (
          <Icon name="arrow-right" size={14} />
        )}
        <span className="outline-name">
          <EntityName entity={row.card} />
        </span>
        <span className="muted">{row.what !== 'other' ? KIND_TABLE[row.card.kind].word : 'go there'}</span>
      </>
    )
  }
  const { relation, other, direction } = row
  const latest = inOrder(relation.assertions).at(-1)
  const source = latest && sources.get(latest.source)
  return (
    <>
      <StatusLine mark={relation.mark} width={26} />
      <span className={`outline-status mark-${relation.mark}`}>{MARK_TABLE[relation.mark].word}</span>
      <span>
        {capital(relationWords(relation, direction, asOf ?? today()))} <EntityName entity={other} />
        {relationEnding(relation, other.name)}
      </span>
      <span className="muted">
        {source && sourceName(source)} {latest && (latest.pin ?? 'no pincite')}
      </span>
    </>
  )
}

function read(row: Row | undefined): void {
  if (row) select([idOf(row)])
}

function idOf(row: Row): string {
  if (row.what === 'relation') return row.relation.id
  return row.what === 'stack' ? row.stack.id : row.card.id
}
