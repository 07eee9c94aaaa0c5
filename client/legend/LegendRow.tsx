import type { ReactNode } from 'react'
import { Icon } from '../look/Icon.tsx'

type Props = {
  sign: ReactNode
  word: string
  about: string
  count: number
  hidden: boolean
  onSelect: () => void
  onToggle: () => void
}

/**
 * A row of the legend: a click selects, the eye filters. A filtered row is struck through but keeps its count;
 * a row that counts nothing is muted.
 */
export function LegendRow({ sign, word, about, count, hidden, onSelect, onToggle }: Props) {
  const state = [hidden ? 'legend-off' : '', count === 0 ? 'legend-none' : ''].filter(Boolean).join(' ')
  return (
    <li className={`legend-row ${state}`}>
      <button
        type="button"
        className="legend-word"
        title={about}
        disabled={count === 0 || hidden}
        aria-label={`Select ${word.toLowerCase()}, ${count}`}
        onClick={onSelect}
      >
        <span className="legend-sign">{sign}</span>
        <span className="legend-name">{word}</span>
      </button>
      <button
        type="button"
        className="legend-eye"
        disabled={count === 0 && !hidden}
        aria-pressed={hidden}
        aria-label={`${hidden ? 'Show' : 'Hide'} ${word.toLowerCase()}`}
        title={hidden ? 'Show' : 'Hide'}
        onClick={onToggle}
      >
        <Icon name={hidden ? 'eye-off' : 'eye'} size={14} />
      </button>
      <span className="legend-count">{count}</span>
    </li>
  )
}
