import type { Card } from '#model/shown.ts'
import { useState } from 'react'
import { KindIcon } from '../look/KindIcon.tsx'
import { EntityPicker } from '../search/EntityPicker.tsx'
import { useKnown } from '../state/known.ts'
import { useView } from '../state/view.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { EntityLink } from './EntityLink.tsx'

type Props = {
  from: readonly string[]
  to: readonly string[]
  cards: ReadonlyMap<string, Card>
  onChange: (at: number, ids: readonly string[]) => void
  onTurn: () => void
}

/** The two ends of paths: the entities in each, which can be removed, and a field that adds one by name. */
export function PathEnds({ from, to, cards, onChange, onTurn }: Props) {
  const [adding, setAdding] = useState<number | null>(null)
  const ends = [from, to]
  const missing = ends.findIndex((ids) => ids.length === 0)
  const open = adding ?? (missing < 0 ? null : missing)
  const offered = useOffered([...from, ...to])
  return (
    <section className="path-ends" aria-label="Ends">
      {ends.map((ids, at) => (
        <div key={at} className="path-end">
          <span className="muted">{at === 0 ? 'From' : 'To'}</span>
          <ul aria-label={at === 0 ? 'From' : 'To'}>
            {ids.map((id) => {
              const card = cards.get(id)
              return (
                <li key={id}>
                  {card && <KindIcon kind={card.kind} size={20} />}
                  {card ? <EntityLink card={card} /> : id}
                  <IconButton
                    icon="x"
                    label={`Take ${card?.name ?? id} out`}
                    onClick={() =>
                      onChange(
                        at,
                        ids.filter((one) => one !== id)
                      )
                    }
                  />
                </li>
              )
            })}
          </ul>
          {at === 1 && missing < 0 && (
            <IconButton icon="arrow-left-right" label="Turn round" onClick={onTurn} />
          )}
          <IconButton
            icon="plus"
            label={at === 0 ? 'Add to where paths begin' : 'Add to where paths end'}
            aria-expanded={open === at}
            onClick={() => setAdding(adding === at ? null : at)}
          />
        </div>
      ))}
      {open !== null && (
        <EntityPicker
          key={open}
          label={open === 0 ? 'From whom or what?' : 'To whom or what?'}
          without={[...from, ...to]}
          offered={offered}
          onPick={(id) => {
            setAdding(null)
            onChange(open, [...(ends[open] ?? []), id])
          }}
        />
      )}
    </section>
  )
}

/** The entities offered before anything is typed: the focus of the view, then what is on the canvas. */
export function useOffered(without: readonly string[]): Card[] {
  const focus = useView((view) => view.focus)
  const entities = useView((view) => view.entities)
  const known = useKnown((all) => all.entities)
  const ids = [...new Set([...(focus === null ? [] : [focus]), ...entities])]
  return ids.filter((id) => !without.includes(id)).flatMap((id) => known.get(id) ?? [])
}
