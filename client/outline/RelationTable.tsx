import './outline.css'
import { memo, type MouseEvent, useDeferredValue, useMemo, useState } from 'react'
import { copy } from '../acts/doing.ts'
import { Icon } from '../look/Icon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { download } from '../ui/download.ts'
import { fileName } from '#figure/words/file-name.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { useGrowing } from '../ui/use-growing.ts'
import { toCsv, toSheet, toTabbed } from './csv.ts'
import { matcher } from '../ui/matcher.ts'
import { type OnCanvas, useOnCanvas } from './on-canvas.ts'
import { isLeftBy, NO_FILTER, type TableFilter, TableFilters } from './TableFilters.tsx'
import { type Column, COLUMNS, inTableOrder, type Order, type TableRow, toTableRows } from './table-rows.ts'
import { markWord } from '#figure/words/mark-words.ts'

const HEADS: Record<Column, string> = {
  sentence: 'Relation',
  mark: 'Status',
  since: 'Since',
  source: 'Source'
}
/** Rows per page. */
const PAGE = 200

/** Every relation on the canvas as a row: sentence, status, since when, source and pincite; sorted, filtered, copied, saved. */
export function RelationTable() {
  const [order, setOrder] = useState<Order>({ by: 'since', down: true })
  const [wished, setWished] = useState<TableFilter>(NO_FILTER)
  const filter = useDeferredValue(wished)
  const [most, setMost] = useState(PAGE)
  const asOf = useView((view) => view.asOf)
  const selection = useView((view) => view.selection)
  const shown = useOnCanvas()
  const day = asOf ?? today()
  const all = useMemo(() => toTableRows(shown, day), [shown, day])
  const rows = useMemo(() => {
    const isMatch = matcher(filter.query)
    const isLeft = (row: TableRow) => isLeftBy(filter, row) && (filter.query === '' || isMatch(toWords(row)))
    return inTableOrder(all.filter(isLeft), order)
  }, [all, filter, order])
  const chosen = useMemo(() => new Set(selection), [selection])
  const drawn = rows.slice(0, Math.min(most, useGrowing(rows.length)))
  if (all.length === 0) return <p className="outline-empty">No relation is on the canvas.</p>
  const toRows = (): string[][] => sheetOf(shown, rows, day)
  return (
    <>
      <div className="table-bar">
        <TableFilters all={all} filter={wished} onChange={setWished} />
        <output className="muted">{countOf(rows.length, all.length)}</output>
        <div className="bar-space" />
        <IconButton
          icon="copy"
          label="Copy the table"
          onClick={() =>
            copy(toTabbed(toRows()), `Copied ${countWords(rows.length, 'relation', 'relations')}`)
          }
        />
        <IconButton icon="download" label="Save the table as CSV" onClick={() => save(toRows())} />
      </div>
      <table className="relations" aria-label="Relations on the canvas">
        <Head order={order} onOrder={setOrder} />
        <tbody>
          {drawn.map((row) => (
            <Row key={row.id} row={row} isSelected={chosen.has(row.id)} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className="outline-empty">No relation matches. Clear the filters to see all.</p>
      )}
      {rows.length > most && (
        <button type="button" className="text-button table-more" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, rows.length - most)} more of {rows.length}
        </button>
      )}
    </>
  )
}

/** The heads of the columns; pressing one sorts by it, upwards, and pressing it again turns the order round. */
function Head({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" aria-sort={sortOf(order, column)}>
            <button
              type="button"
              onClick={() => onOrder({ by: column, down: order.by === column && !order.down })}
            >
              {HEADS[column]}
              {order.by === column && <Icon name={order.down ? 'chevron-down' : 'chevron-up'} size={13} />}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

const Row = memo(function Row({ row, isSelected }: { row: TableRow; isSelected: boolean }) {
  return (
    <tr aria-selected={isSelected}>
      <td>
        <button
          type="button"
          className="row-button"
          aria-label={toWords(row)}
          aria-pressed={isSelected}
          onClick={(event) => pick(row.id, event)}
        >
          <Sentence text={row.sentence} about={row.about} />
        </button>
      </td>
      <td className={`mark-${row.mark}`}>
        <StatusLine mark={row.mark} width={26} /> {markWord(row, row.mark)}
      </td>
      <td>{dateWords(row.dated)}</td>
      <td>
        {row.source} {row.pin === null ? <em className="muted">no pincite</em> : <strong>{row.pin}</strong>}
      </td>
    </tr>
  )
})

/** A row as it is spoken: its sentence with status, day, source and pincite. */
function toWords(row: TableRow): string {
  const { sentence, mark, dated, source, pin } = row
  return `${sentence} ${markWord(row, mark)}, ${dateWords(dated)}. ${source} ${pin ?? 'no pincite'}`
}

/** With Ctrl, Cmd or Shift, adds the row to the selection or removes it. */
function pick(id: string, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const { selection } = useView.getState()
  if (!ctrlKey && !metaKey && !shiftKey) select([id])
  else select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
}

function sheetOf(shown: OnCanvas, rows: readonly TableRow[], day: string): string[][] {
  const byId = new Map(shown.relations.map((relation) => [relation.id, relation]))
  return toSheet({ ...shown, relations: rows.flatMap(({ id }) => byId.get(id) ?? []) }, day)
}

function save(rows: readonly string[][]): void {
  const { title, asOf } = useView.getState()
  const name = fileName(`${title} relations`, asOf ?? today(), 'csv')
  download(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }), name)
  useView.setState({ said: `Saved ${name}` })
}

function countOf(shown: number, all: number): string {
  return shown === all ? countWords(all, 'relation', 'relations') : `${shown} of ${all} relations`
}

function sortOf(order: Order, column: Column): 'ascending' | 'descending' | 'none' {
  if (order.by !== column) return 'none'
  return order.down ? 'descending' : 'ascending'
}
