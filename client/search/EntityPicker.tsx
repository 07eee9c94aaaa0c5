import './picker.css'
import { KIND_TABLE } from '#model/kinds.ts'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { capital } from '#figure/words/sentence.ts'
import { KindIcon } from '../look/KindIcon.tsx'
import { EntityName } from '../ui/EntityName.tsx'
import { firstOf, foundWords } from './finding.ts'
import { type Choice, type Pickable, usePickable } from './use-pickable.ts'

type Props = Pickable & { label: string; onPick: (id: string) => void }

/**
 * A search field for choosing one entity, which takes the keyboard at once: type, then press Enter for the
 * first or use the arrow keys for another.
 */
export function EntityPicker({ label, onPick, ...pickable }: Props) {
  const [query, setQuery] = useState('')
  // Enter was pressed before the answer arrived: the first is chosen once it does
  const hasty = useRef(false)
  const whole = useRef<HTMLDivElement>(null)
  const base = useId()
  const { asked, choices, above, isCurrent, note } = usePickable(query, pickable)
  useEffect(() => {
    // after the palette or menu from which the panel was opened has returned the keyboard
    const timer = setTimeout(() => whole.current?.querySelector('input')?.focus(), 60)
    return () => clearTimeout(timer)
  }, [])
  const first = isCurrent ? choices[0]?.id : undefined
  useEffect(() => {
    if (!hasty.current || !isCurrent) return
    hasty.current = false
    if (first !== undefined) onPick(first)
  }, [isCurrent, first, onPick])
  const handleEnter = (): void => {
    if (first !== undefined) onPick(first)
    else hasty.current = query.trim() !== '' && !isCurrent
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const stops = [...(whole.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') stops[(at + 1) % stops.length]?.focus()
    else if (event.key === 'ArrowUp') stops.at(at - 1)?.focus()
    else if (event.key === 'Enter' && at === 0) handleEnter()
    else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Firefox 115, Chrome 111 and Safari 16.4 have no <search>
    <div role="search" className="picker" aria-label={label} ref={whole}>
      <label htmlFor={`${base}-field`}>{label}</label>
      <input
        id={`${base}-field`}
        type="search"
        autoComplete="off"
        aria-controls={`${base}-list`}
        placeholder="Name, alias or docket number"
        maxLength={200}
        value={query}
        onKeyDown={handleKeyDown}
        onChange={({ currentTarget: { value } }) => {
          hasty.current = false
          setQuery(value)
        }}
      />
      <ul id={`${base}-list`} aria-label="Found">
        {choices.map((choice) => (
          <li key={choice.id}>
            <button type="button" onKeyDown={handleKeyDown} onClick={() => onPick(choice.id)}>
              <KindIcon kind={choice.kind} size={20} />
              <ChoiceWords choice={choice} />
            </button>
          </li>
        ))}
      </ul>
      <output className="spoken">
        {asked !== '' && isCurrent ? foundWords(firstOf(choices, choices.length), { above }) : ''}
      </output>
      <output className="muted picker-none">{note}</output>
    </div>
  )
}

function ChoiceWords({ choice }: { choice: Choice }) {
  return (
    <span>
      <EntityName entity={choice} />
      <span className="muted">
        {' '}
        {capital(KIND_TABLE[choice.kind].word)}
        {choice.docket !== null && ` · ${choice.docket}`}
      </span>
    </span>
  )
}
