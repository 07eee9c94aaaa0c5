import { type ReactNode, useEffect, useRef } from 'react'

type ChoiceProps = { words: string; changed: boolean; children: ReactNode }

/** One option of a search: it shows the present choice, and opens the others. */
export function Choice({ words, changed, children }: ChoiceProps) {
  return (
    <details data-changed={changed}>
      <summary>{words}</summary>
      <div>{children}</div>
    </details>
  )
}

type Item = { id: string; word: string; title?: string }

type ManyProps = {
  label: string
  items: readonly Item[]
  /** ids that are chosen, including those of other lists */
  chosen: readonly string[]
  /** how many must stay chosen */
  least?: number
  /** whether the label is a checkbox for the whole list */
  whole?: boolean
  onChange: (chosen: string[]) => void
}

/** Several items of a list, each with a checkbox. */
export function Many({ label, items, chosen, least = 0, whole = false, onChange }: ManyProps) {
  const own = items.filter(({ id }) => chosen.includes(id))
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = own.length > 0 && own.length < items.length
  }, [own.length, items.length])
  const others = chosen.filter((id) => !items.some((item) => item.id === id))
  const toggle = (id: string): void => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    if (next.length >= least) onChange(next)
  }
  const toggleAll = (): void => {
    const next = own.length === items.length ? others : [...others, ...items.map(({ id }) => id)]
    if (next.length >= least) onChange(next)
  }
  return (
    <fieldset aria-label={label}>
      {whole ? (
        <label className="choices-whole">
          <input ref={box} type="checkbox" checked={own.length === items.length} onChange={toggleAll} />{' '}
          {label}
        </label>
      ) : (
        <span className="muted">{label}</span>
      )}
      <div className="research-two">
        {items.map(({ id, word, title }) => (
          <label key={id} title={title}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {word}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
