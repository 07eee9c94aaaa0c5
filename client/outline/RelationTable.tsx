import './outline.css'
import { MARK_TABLE } from '#model/status.ts'
import { useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { dateWords, today } from '../ui/date-words.ts'
import { useOnCanvas } from './on-canvas.ts'
import { type Column, COLUMNS, inTableOrder, type Order, toTableRows } from './table-rows.ts'

const HEADS: Record<Column, string> = {
  sentence: 'Relation',
  mark: 'Status',
  since: 'Since',
  source: 'Source'
}

/** Every relation on the canvas as a row: sentence, status, since when, source and pincite; sortable. */
export function RelationTable() {
  const [order, setOrder] = useState<Order>({ by: 'since', down: true })
  const asOf = useView((view) => view.asOf)
  const selection = useView((view) => view.selection)
  const shown = useOnCanvas()
  const rows = inTableOrder(toTableRows(shown, asOf ?? today()), order)
  if (rows.length === 0) return <p className="outline-empty">No relation is on the canvas.</p>
  return (
    <table className="relations">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={sortOf(order, column)}>
              <button
                type="button"
                onClick={() => setOrder({ by: column, down: order.by === column && !order.down })}
              >
                {HEADS[column]}
                {order.by === column && <Icon name={order.down ? 'chevron-down' : 'chevron-up'} size={13} />}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-selected={selection.includes(row.id)}>
            <td>
              <button type="button" className="row-button" onClick={() => select([row.id])}>
                {row.sentence}
              </button>
            </td>
            <td className={`mark-${row.mark}`}>
              <StatusLine mark={row.mark} width={26} /> {MARK_TABLE[row.mark].word}
            </td>
            <td>{dateWords(row.since)}</td>
            <td>
              {row.source}{' '}
              {row.pin === null ? <em className="muted">no pincite</em> : <strong>{row.pin}</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sortOf(order: Order, column: Column): 'ascending' | 'descending' | 'none' {
  if (order.by !== column) return 'none'
  return order.down ? 'descending' : 'ascending'
}
