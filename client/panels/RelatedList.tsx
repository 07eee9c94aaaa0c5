import './related.css'
import type { Answer } from '#model/contracts.ts'
import { type Facet, FACETS } from '#model/ties.ts'
import { useState } from 'react'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { select } from '../state/actions.ts'
import { add } from '../state/expanding.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import { EntityName } from '../ui/EntityName.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { capital } from '#figure/words/sentence.ts'
import { EntityLink } from './EntityLink.tsx'

type Hit = Answer<'related'>['hits'][number]

/** So many reasons of a hit are named at first. */
const FIRST = 3

/** The actions related to one, ranked, each with its reasons; facets can be switched off, and the order changes at once. */
export function RelatedList({ id }: { id: string }) {
  const asOf = useView((view) => view.asOf)
  const [off, setOff] = useState<readonly Facet[]>([])
  const found = useAsk(
    'related',
    { id, limit: 12, asOf: asOf ?? undefined, ...(off.length > 0 ? { off: [...off] } : {}) },
    { keep: true }
  )
  return (
    <>
      <fieldset className="related-facets" aria-label="What counts">
        {FACETS.map((facet) => {
          const on = !off.includes(facet)
          return (
            <button
              key={facet}
              type="button"
              className="chip"
              aria-pressed={on}
              disabled={on && off.length === FACETS.length - 1}
              onClick={() => setOff(on ? [...off, facet] : off.filter((one) => one !== facet))}
            >
              {capital(facet)}
            </button>
          )
        })}
      </fieldset>
      {found.error && (
        <Failed asked="related actions" error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.isPending && <Loading what="Weighing what they share" />}
      {found.data && <Hits answer={found.data} />}
    </>
  )
}

function Hits({ answer: { hits, found, hubs } }: { answer: Answer<'related'> }) {
  if (hits.length === 0) return <p className="panel-empty">No other action shares anything that counts.</p>
  return (
    <>
      <ol className="related" aria-label="Related actions">
        {hits.map((hit, at) => (
          <RelatedRow key={hit.action.id} hit={hit} rank={at + 1} />
        ))}
      </ol>
      <p className="muted">
        {found > hits.length && `The first ${hits.length} of ${found}. `}
        {hubs.length > 0 &&
          `Left out as too common to say anything: ${hubs.map(({ name }) => name).join(', ')}. `}
        A shared name that few actions have counts most (Adamic and Adar 2003); a procedural link between the
        two comes first.
      </p>
    </>
  )
}

function RelatedRow({ hit, rank }: { hit: Hit; rank: number }) {
  const { action, score, reasons, direct, sameProceeding, facets, more } = hit
  const [all, setAll] = useState(false)
  const on = useView((view) => view.entities.includes(action.id))
  const shown = all ? reasons : reasons.slice(0, FIRST)
  const rest = reasons.length - shown.length + more
  return (
    <li>
      <div className="related-head">
        <span className="muted">{rank}</span>
        <EntityLink card={action} />
        <span className="muted">{score.toFixed(1)}</span>
        {!on && (
          <button
            type="button"
            className="text-button"
            aria-label={`Add ${action.name} to the canvas`}
            onClick={() => void add([action.id], null)}
          >
            <Icon name="plus" size={14} /> Add
          </button>
        )}
      </div>
      <p className="muted">
        {action.docket ?? 'No docket number'}
        {sameProceeding && ' · same proceeding'}
        {direct.length > 0 && ' · directly linked'}
      </p>
      <p className="spoken">
        {facets.map(({ facet, share }) => `${facet} ${Math.round(share * 100)} %`).join(', ')}
      </p>
      <div className="related-bar" aria-hidden="true">
        {facets.map(({ facet, share }) => (
          <span key={facet} className={`related-${facet}`} style={{ flexGrow: share }} title={facet} />
        ))}
      </div>
      <ul className="related-reasons">
        {shown.map((reason, at) => (
          <li key={at}>
            <button
              type="button"
              className="relation-words"
              aria-label={`${capital(reason.facet)}: show what supports it, ${reason.entity?.name ?? reasonWords(reason)}`}
              onClick={() => select([...reason.left, ...reason.right])}
            >
              {capital(reason.facet)}
            </button>{' '}
            {reason.entity ? <EntityName entity={reason.entity} /> : reasonWords(reason)}
            {reason.actions !== null && (
              <span className="muted">, in {countWords(reason.actions, 'action', 'actions')}</span>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && !all && reasons.length > FIRST && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {countWords(rest, 'more reason', 'more reasons')}
        </button>
      )}
    </li>
  )
}

function reasonWords({ days, left }: Hit['reasons'][number]): string {
  if (days !== null) return `begun ${countWords(days, 'day', 'days')} apart`
  return `${countWords(left.length, 'step', 'steps')} between the two`
}
