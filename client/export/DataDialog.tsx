import './data.css'
import { useState } from 'react'
import { useShell } from '../state/shell.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'
import { download } from '../ui/download.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { readData, useDataFormats, useLosses, type Wanted } from './data-api.ts'
import { LossList } from './LossList.tsx'
import { toShown } from './shown.ts'
import { WhichData, type Which } from './WhichData.tsx'

/**
 * Downloads the data as a file: of the view, a dataset or everything; says first what the chosen format cannot
 * say.
 */
export function DataDialog() {
  const scene = useScene()
  const asOf = useView((view) => view.asOf)
  const filters = useView((view) => view.filters)
  const shown = toShown(scene, { asOf, filters })
  const formats = useDataFormats()
  const [which, setWhich] = useState<Which>(shown ? { what: 'view' } : { what: 'all' })
  const [format, setFormat] = useState('json')
  const [raw, setRaw] = useState(false)
  const [making, setMaking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const wanted = toWanted(which, shown, format === 'csv' && raw)
  const losses = useLosses(format, wanted ?? {}, wanted !== null)
  const handleDownload = async () => {
    if (!wanted || making) return
    setMaking(true)
    setError(null)
    try {
      const { blob, name } = await readData(format, wanted)
      download(blob, name)
      useView.setState({ said: `Saved ${name}` })
      close()
    } catch (cause) {
      setError(cause)
    } finally {
      setMaking(false)
    }
  }
  const chosen = formats.data?.find(({ id }) => id === format)
  return (
    <Dialog title="Download the data" onClose={close} size={720}>
      <p className="muted">Every relation is exported with its status and its sources.</p>
      <div className="data">
        <WhichData which={which} shown={shown} scene={scene} asOf={asOf} onChange={setWhich} />
        {formats.error && (
          <Failed asked="the formats" error={formats.error} onRetry={() => void formats.refetch()} />
        )}
        {formats.isPending && <Loading what="Reading the formats" />}
        {formats.data && (
          <fieldset className="data-formats">
            <legend>As</legend>
            {formats.data.map(({ id, word, about }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="data-format"
                  checked={format === id}
                  onChange={() => setFormat(id)}
                />
                <b>{word}</b>
                <span className="muted">{about}</span>
              </label>
            ))}
          </fieldset>
        )}
        {format === 'csv' && (
          <label className="data-raw">
            <input
              type="checkbox"
              checked={raw}
              onChange={({ currentTarget }) => setRaw(currentTarget.checked)}
            />
            <span>
              Raw, for programs{' '}
              <span className="muted">
                Without the apostrophe that keeps a spreadsheet from running text as a formula.
              </span>
            </span>
          </label>
        )}
        {chosen && wanted && (
          <LossList
            word={chosen.word}
            report={losses}
            shown={which.what === 'view' ? scene.relations : null}
          />
        )}
      </div>
      {error !== null && <Failed asked="the data" error={error} onRetry={() => void handleDownload()} />}
      <div className="data-foot">
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={!chosen || !wanted || making}
          onClick={() => void handleDownload()}
        >
          {making ? 'Making the file…' : `Download as ${chosen?.word ?? 'a file'}`}
        </button>
      </div>
    </Dialog>
  )
}

function toWanted(which: Which, shown: Wanted | null, raw: boolean): Wanted | null {
  const how = raw ? { raw } : {}
  if (which.what === 'view') return shown && { ...shown, ...how }
  return which.what === 'dataset' ? { dataset: which.dataset, ...how } : how
}

function close(): void {
  useShell.setState({ data: false })
}
