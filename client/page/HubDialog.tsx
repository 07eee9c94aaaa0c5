import './hub.css'
import { KIND_TABLE } from '#model/kinds.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import { type ReactNode, useState } from 'react'
import { KindIcon } from '../look/KindIcon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { underWay } from '../acts/aloud.ts'
import { expand, MOST_ADDED, type Offer } from '../state/expanding.ts'
import { useKnown } from '../state/known.ts'
import { useShell } from '../state/shell.ts'
import { countWords } from '#figure/words/count-words.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Failed } from '../ui/Failed.tsx'
import { capital } from '#figure/words/sentence.ts'
import { allTicked, toChoice } from './hub-choice.ts'
import { legendWord } from '#figure/words/mark-words.ts'
import { nameIn } from '#figure/known.ts'

/** Asks before a large expansion: what would come by type, kind and status, and how many of it. */
export function HubDialog({ offer }: { offer: Offer }) {
  const name = useKnown((known) => nameIn(known, offer.id))
  const offered = allTicked(offer)
  const [ticked, setTicked] = useState(offered)
  const [error, setError] = useState<unknown>(null)
  const choice = toChoice(ticked, offered)
  const { preview } = offer
  const [isAdding, setAdding] = useState(false)
  const handleAdd = async () => {
    if (!choice || isAdding) return
    setAdding(true)
    setError(null)
    try {
      await underWay('Adding…', expand(offer.id, choice))
      close()
    } catch (failure) {
      setError(failure)
    }
    setAdding(false)
  }
  const close = () => {
    if (useShell.getState().hub === offer) useShell.setState({ hub: null })
  }
  const counts = countsByType(offer)
  return (
    <Dialog title={`Expand ${name}`} onClose={close} size={640}>
      <p>
        {countWords(preview.total, 'relation', 'relations')}, {offer.fresh} of them not on the canvas. Choose
        what to bring.
      </p>
      <div className="hub-choices">
        <Ticks
          title="Type"
          items={offered.types.map((type) => ({
            id: type,
            words: capital(RELATION_TABLE[type].tag.replace('{role}', 'office')),
            count: counts.get(type) ?? 0
          }))}
          ticked={ticked.types}
          onChange={(types) => setTicked({ ...ticked, types })}
        />
        <Ticks
          title="Kind"
          items={preview.kinds.map(({ kind, count }) => ({
            id: kind,
            words: capital(KIND_TABLE[kind].plural),
            count,
            sign: <KindIcon kind={kind} size={18} />
          }))}
          ticked={ticked.kinds}
          onChange={(kinds) => setTicked({ ...ticked, kinds })}
        />
        <Ticks
          title="Status"
          items={preview.marks.map(({ mark, count }) => ({
            id: mark,
            words: legendWord(mark),
            count,
            sign: <StatusLine mark={mark} width={26} />
          }))}
          ticked={ticked.marks}
          onChange={(marks) => setTicked({ ...ticked, marks })}
        />
      </div>
      {error !== null && (
        <Failed asked={`the neighbours of ${name}`} error={error} onRetry={() => void handleAdd()} />
      )}
      <div className="hub-foot">
        <label>
          The most relevant{' '}
          <input
            type="number"
            min={1}
            max={MOST_ADDED}
            value={ticked.limit}
            onChange={(event) => setTicked({ ...ticked, limit: event.currentTarget.valueAsNumber })}
          />
        </label>
        <div className="bar-space" />
        <button type="button" className="button" onClick={close}>
          {isAdding ? 'Close' : 'Cancel'}
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={!choice}
          aria-disabled={isAdding}
          onClick={() => void handleAdd()}
        >
          {isAdding ? 'Adding…' : 'Add to the canvas'}
        </button>
        <output className="hub-adding muted">
          {isAdding && choice ? `Adding up to ${choice.limit} of them. It goes on if you close this.` : ''}
        </output>
      </div>
    </Dialog>
  )
}

function countsByType({ preview }: Offer): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { type, count } of preview.types) counts.set(type, (counts.get(type) ?? 0) + count)
  return counts
}

type TicksProps<T extends string> = {
  title: string
  items: readonly { id: T; words: string; count: number; sign?: ReactNode }[]
  ticked: readonly T[]
  onChange: (ticked: T[]) => void
}

function Ticks<T extends string>({ title, items, ticked, onChange }: TicksProps<T>) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {items.map(({ id, words, count, sign }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
            }
          />
          {sign}
          <span>{words}</span>
          <span className="muted">{count}</span>
        </label>
      ))}
    </fieldset>
  )
}
