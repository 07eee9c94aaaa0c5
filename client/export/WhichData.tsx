import type { Scene } from '#figure/scene.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { useAsk } from '../api.ts'
import type { Wanted } from './data-api.ts'

/** Which part of the data to export. */
export type Which = { what: 'view' } | { what: 'all' } | { what: 'dataset'; dataset: string }

type Props = {
  which: Which
  /** what the view shows; null where it shows nothing */
  shown: Wanted | null
  scene: Scene
  asOf: string | null
  onChange: (which: Which) => void
}

/** The choice between the view, one dataset and all data. */
export function WhichData({ which, shown, scene, asOf, onChange }: Props) {
  const overview = useAsk('overview', {})
  const datasets = overview.data?.datasets ?? []
  const first = datasets[0]
  return (
    <fieldset className="data-which">
      <legend>What</legend>
      <label>
        <input
          type="radio"
          name="data-which"
          disabled={!shown}
          checked={which.what === 'view'}
          onChange={() => onChange({ what: 'view' })}
        />
        <span>
          <b>This view</b>{' '}
          <span className="muted">
            {shown
              ? `${countWords(shown.ids?.length ?? 0, 'entity', 'entities')}, ${countWords(scene.relations, 'relation', 'relations')}${asOf === null ? '' : `, as known on ${dateWords(asOf)}`}`
              : 'It shows nothing.'}
          </span>
        </span>
      </label>
      {first && (
        <label>
          <input
            type="radio"
            name="data-which"
            checked={which.what === 'dataset'}
            onChange={() => onChange({ what: 'dataset', dataset: first.id })}
          />
          <b>One dataset</b>
        </label>
      )}
      {which.what === 'dataset' && (
        <select
          aria-label="Dataset"
          value={which.dataset}
          onChange={({ currentTarget }) => onChange({ what: 'dataset', dataset: currentTarget.value })}
        >
          {datasets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <label>
        <input
          type="radio"
          name="data-which"
          checked={which.what === 'all'}
          onChange={() => onChange({ what: 'all' })}
        />
        <b>All the data</b>
      </label>
    </fieldset>
  )
}
