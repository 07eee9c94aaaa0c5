import { type Category, CATEGORIES, CATEGORY_WORDS, RELATION_TABLE } from '#model/relation-types.ts'
import { type Mark, MARKS } from '#model/status.ts'
import { legendWord } from '#figure/words/mark-words.ts'
import type { TableRow } from './table-rows.ts'

/** What the table is narrowed to; an empty text narrows nothing. */
export type TableFilter = { query: string; mark: Mark | ''; category: Category | '' }

export const NO_FILTER: TableFilter = { query: '', mark: '', category: '' }

/** Whether status and category leave a row; the query is about its words. */
export function isLeftBy({ mark, category }: TableFilter, row: TableRow): boolean {
  return (
    (mark === '' || row.mark === mark) && (category === '' || RELATION_TABLE[row.type].category === category)
  )
}

type Props = { all: readonly TableRow[]; filter: TableFilter; onChange: (filter: TableFilter) => void }

/** The filters of the table: words, status and category; only statuses that some row has are offered. */
export function TableFilters({ all, filter, onChange }: Props) {
  return (
    <>
      <input
        type="search"
        placeholder="Filter the table"
        aria-label="Filter the table"
        value={filter.query}
        onChange={({ currentTarget }) => onChange({ ...filter, query: currentTarget.value })}
      />
      <select
        aria-label="Status"
        value={filter.mark}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, mark: markOf(value) })}
      >
        <option value="">Every status</option>
        {MARKS.filter((one) => all.some((row) => row.mark === one)).map((one) => (
          <option key={one} value={one}>
            {legendWord(one)}
          </option>
        ))}
      </select>
      <select
        aria-label="Category"
        value={filter.category}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, category: categoryOf(value) })}
      >
        <option value="">Every category</option>
        {CATEGORIES.map((one) => (
          <option key={one} value={one}>
            {CATEGORY_WORDS[one]}
          </option>
        ))}
      </select>
    </>
  )
}

function markOf(text: string): Mark | '' {
  return MARKS.find((mark) => mark === text) ?? ''
}

function categoryOf(text: string): Category | '' {
  return CATEGORIES.find((category) => category === text) ?? ''
}
