import { useState } from 'react'

type Row = {
  id: string
  word: string
  about?: string
  count: number
  shown: boolean
  /** some of what it stands for is shown, and some hidden */
  partly?: boolean
}

type Props = {
  title: string
  rows: readonly Row[]
  /** how many rows are listed at first; the rest on demand */
  first?: number
  /** called with the ids that are to be shown, and the one that was ticked or unticked, if only that was */
  onShow: (ids: readonly string[], turned?: string) => void
}

/** One facet as a list of checkboxes with counts; “only” shows one and hides the others. */
export function FilterList({ title, rows, first = rows.length, onShow }: Props) {
  const [all, setAll] = useState(false)
  const shown = rows.filter((row) => row.shown).map(({ id }) => id)
  const listed = all ? rows : rows.slice(0, first)
  return (
    <fieldset className="filter-list">
      <legend>{title}</legend>
      <ul>
        {listed.map(({ id, word, about, count, shown: on, partly = false }) => (
          <li key={id} className={count === 0 ? 'filter-row filter-none' : 'filter-row'}>
            <label title={about === undefined ? word : `${word}: ${about}`}>
              <input
                type="checkbox"
                checked={on}
                ref={(box) => {
                  if (box) box.indeterminate = partly
                }}
                onChange={() => onShow(on ? shown.filter((one) => one !== id) : [...shown, id], id)}
              />
              <span className="filter-word">{word}</span>
            </label>
            <button
              type="button"
              className="filter-only"
              aria-label={`Only ${word}`}
              onClick={() => onShow([id])}
            >
              only
            </button>
            <span className="legend-count">{count}</span>
          </li>
        ))}
      </ul>
      <div className="filter-more">
        {shown.length < rows.length && (
          <button type="button" className="text-button" onClick={() => onShow(rows.map(({ id }) => id))}>
            All
          </button>
        )}
        {rows.length > first && (
          <button type="button" className="text-button" onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `${rows.length - first} more`}
          </button>
        )}
      </div>
    </fieldset>
  )
}
