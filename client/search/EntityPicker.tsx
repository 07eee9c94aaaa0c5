import './picker.css'
import type { Kind } from '#model/kinds.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { Card } from '#model/shown.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { capital } from '#figure/words/sentence.ts'
import { useAsk } from '../api.ts'
import { KindIcon } from '../look/KindIcon.tsx'
import { EntityName } from '../ui/EntityName.tsx'
import { firstOf, foundWords, MORE_FIT } from './finding.ts'

type Choice = Pick<Card, 'id' | 'kind' | 'name' | 'docket'>

/** Entities listed at most. */
const MOST = 8

type Props = {
  label: string
  /** the only kinds to look for */
  kinds?: readonly Kind[]
  /** never offered, because they are chosen already */
  without: readonly string[]
  /** offered before anything is typed */
  offered: readonly Choice[]
  onPick: (id: string) => void
}

/**
 * A search field for choosing one entity, which takes the keyboard at once: type, then press Enter for the
 * first or use the arrow keys for another.
 */
export function EntityPicker({ label, kinds, without, offered, onPick }: Props) {
  const [query, setQuery] = useState('')
  // Enter was pressed before the answer arrived: the first is chosen once it does
  const hasty = useRef(false)
  const [asked] = useDebouncedValue(query.trim(), 120)
  const whole = useRef<HTMLDivElement>(null)
  const base = useId()
  // enough to fill the list without those that are chosen already, and to know of one more
  const limit = Math.min(LIMITS.searchHits, MOST + without.length + 1)
  const search = useAsk(
    'search',
    { q: asked, limit, ...(kinds ? { kinds: [...kinds] } : {}) },
    { enabled: asked !== '', keep: true }
  )
  useEffect(() => {
    // after the palette or menu from which the panel was opened has returned the keyboard
    const timer = setTimeout(() => whole.current?.querySelector('input')?.focus(), 60)
    return () => clearTimeout(timer)
  }, [])
  const found: readonly Choice[] = asked === '' ? offered : (search.data?.hits ?? [])
  const fit = firstOf(
    found.filter(({ id }) => !without.includes(id)),
    MOST
  )
  const choices = fit.items
  const isCut = asked !== '' && fit.total > MOST
  const isCurrent = asked === query.trim() && !search.isFetching
  const [isSlow] = useDebouncedValue(!isCurrent, 400)
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
              <span>
                <EntityName entity={choice} />
                <span className="muted">
                  {' '}
                  {capital(KIND_TABLE[choice.kind].word)}
                  {choice.docket !== null && ` · ${choice.docket}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <output className="spoken">
        {asked !== '' && isCurrent ? foundWords(firstOf(choices, MOST), isCut ? { above: MOST } : {}) : ''}
      </output>
      <output className="muted picker-none">
        {isSlow && !isCurrent
          ? 'Searching…'
          : asked !== '' && isCurrent && choices.length === 0
            ? search.error
              ? 'The search does not answer.'
              : `Nothing is called “${asked}”.`
            : asked !== '' && search.data?.more
              ? MORE_FIT
              : isCut
                ? `More than ${MOST} fit: type more of the name.`
                : ''}
      </output>
    </div>
  )
}
