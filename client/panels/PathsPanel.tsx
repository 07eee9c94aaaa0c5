import './paths.css'
import type { Answer } from '#model/contracts.ts'
import { MARK_TABLE } from '#model/status.ts'
import { useEffect, useState } from 'react'
import { copy } from '../acts/doing.ts'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { select } from '../state/actions.ts'
import { add } from '../state/expanding.ts'
import { pathsKey, pathsOf } from '../state/paths-key.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import { today } from '#figure/words/date-words.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { pathLabel, tellPath, toPathText } from '#figure/words/path-text.ts'
import { PanelHead } from './PanelHead.tsx'

/** The paths between two entities: the chosen one as sentences with its weakest link, the others in a line each. */
export function PathsPanel({ id }: { id: string }) {
  const ends = pathsOf(id)
  const asOf = useView((view) => view.asOf)
  const [documents, setDocuments] = useState(false)
  const [at, setAt] = useState(0)
  const found = useAsk(
    'paths',
    {
      from: [ends?.from ?? ''],
      to: [ends?.to ?? ''],
      asOf: asOf ?? undefined,
      ...(documents ? { documents } : {})
    },
    { enabled: ends !== null, keep: true }
  )
  const path = found.data?.paths[at] ?? found.data?.paths[0]
  useEffect(() => {
    if (!path) return undefined
    useShell.setState({
      path: {
        entities: path.entities,
        relations: path.steps.map(({ relation }) => relation),
        weakest: path.weakest?.relation ?? null
      }
    })
    return () => useShell.setState({ path: null })
  }, [path])
  const name = (one: string | undefined): string =>
    found.data?.entities.find((card) => card.id === one)?.name ?? one ?? ''
  return (
    <>
      <PanelHead
        kind={null}
        over="Paths"
        title={`From ${name(ends?.from)} to ${name(ends?.to)}`}
        line={found.data && foundWords(found.data)}
      />
      <div className="panel-actions">
        {ends && (
          <button type="button" className="button" onClick={() => select([pathsKey(ends.to, ends.from)])}>
            <Icon name="arrow-left-right" size={15} /> Turn round
          </button>
        )}
        <label className="filters-switch">
          <input type="checkbox" checked={documents} onChange={() => setDocuments(!documents)} /> Through
          documents too
        </label>
      </div>
      {found.error && <Failed asked="the paths" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading what="Looking for ways between them" />}
      {found.data && path && <Ladder answer={found.data} path={path} />}
      {found.data && found.data.paths.length > 1 && (
        <section className="relation-group">
          <h3>All paths</h3>
          <ol className="paths">
            {found.data.paths.map((one, index) => (
              <li key={one.entities.join(' ')}>
                <button type="button" aria-pressed={one === path} onClick={() => setAt(index)}>
                  {one.entities.map(name).join(' → ')}
                  <span className="muted"> {pathLabel(one)}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

type LadderProps = { answer: Answer<'paths'>; path: Answer<'paths'>['paths'][number] }

function Ladder({ answer, path }: LadderProps) {
  const day = useView((view) => view.asOf) ?? today()
  const entities = useView((view) => view.entities)
  const missing = path.entities.filter((id) => !entities.includes(id))
  const told = tellPath(path, answer, day)
  const weakest = answer.relations.find(({ id }) => id === path.weakest?.relation)
  return (
    <section className="relation-group">
      <h3>{told.label}</h3>
      <ol className="ladder">
        {path.steps.map(({ relation }, at) => (
          <li key={relation}>
            <button type="button" className="relation-words" onClick={() => select([relation])}>
              {told.sentences[at]?.text}
            </button>
            <sup>{told.sentences[at]?.notes.join(', ')}</sup>
          </li>
        ))}
      </ol>
      <p className="ladder-weakest">
        {weakest ? (
          <>
            <StatusLine mark={weakest.mark} width={26} /> Weakest link:{' '}
            <strong>{MARK_TABLE[weakest.mark].word.toLowerCase()}</strong>
          </>
        ) : (
          'Every step is on record.'
        )}
      </p>
      <details>
        <summary>{countWords(told.notes.length, 'note', 'notes')}</summary>
        <ol className="ladder-notes">
          {told.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
      </details>
      <div className="panel-actions">
        <button
          type="button"
          className="button"
          disabled={missing.length === 0}
          onClick={() => void add(missing, null)}
        >
          <Icon name="plus" size={15} /> Add to the canvas
        </button>
        <button
          type="button"
          className="button"
          onClick={() => copy(toPathText(path, answer, day), 'Copied with footnotes')}
        >
          <Icon name="copy" size={15} /> Copy with footnotes
        </button>
      </div>
    </section>
  )
}

function foundWords({ paths, stopped }: Answer<'paths'>): string {
  const words = paths.length === 0 ? 'No path of up to four steps' : countWords(paths.length, 'path', 'paths')
  if (stopped === null) return `${words} found.`
  return `${words} found; the search was stopped ${stopped === 'deadline' ? 'by time' : 'by its limit'}.`
}
