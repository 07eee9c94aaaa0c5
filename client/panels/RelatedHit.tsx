import type { Answer } from '#model/contracts.ts'
import { useId } from 'react'
import type { Known } from '#figure/known.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { sharedWords, unlistedWords } from '#figure/words/related-report.ts'
import { linkWords, reasonSentence, type Sort, sortsOf } from '#figure/words/related-words.ts'
import { aloud } from '../acts/aloud.ts'
import { Icon } from '../look/Icon.tsx'
import { add } from '../state/expanding.ts'
import { useView } from '../state/view.ts'
import { CitedRelations } from './CitedRelations.tsx'
import { EntityLink } from './EntityLink.tsx'

type Hit = Answer<'related'>['hits'][number]

type Props = {
  hit: Hit
  rank: number
  known: Known
  /** the highest score in the list, to which the bars are scaled */
  top: number
  /** how many entities were asked about; 0 for a single action */
  among: number
  /** the word of the sort whose evidence is shown */
  open: string | null
  onOpen: (word: string | null) => void
}

/**
 * One related action: rank, name, score, docket, a bar of its facets, the reason in a sentence, and what is
 * shared, with its evidence.
 */
export function RelatedHit({ hit, rank, known, top, among, open, onOpen }: Props) {
  const { action, score, direct, sameProceeding, facets, touches } = hit
  const base = useId()
  const on = useView((view) => view.entities.includes(action.id))
  const sorts = sortsOf(hit)
  const unlisted = unlistedWords(hit)
  const shown = sorts.find(({ word }) => word === open)
  const about = [action.docket ?? 'no docket number', action.place, action.start && dateWords(action.start)]
  return (
    <li>
      <div className="related-head">
        <span className="related-rank">{rank}</span>
        <EntityLink card={action} />
        <span className="related-score" title="The sum of the reasons">
          <span className="spoken">score </span>
          {score.toFixed(2)}
        </span>
      </div>
      <p className="muted related-about">{about.filter(Boolean).join(' · ')}</p>
      <div className="related-track" aria-hidden="true">
        <div className="related-bar" style={{ width: `${top > 0 ? (100 * score) / top : 0}%` }}>
          {facets.map(({ facet, share }) => (
            <span
              key={facet}
              className={`facet-${facet}`}
              style={{ flexGrow: share }}
              title={`${facet} ${Math.round(share * 100)} %`}
            />
          ))}
        </div>
      </div>
      <p className="spoken">
        {facets.map(({ facet, share }) => `${facet} ${Math.round(share * 100)} %`).join(', ')}
      </p>
      <p className="related-reason">
        {sameProceeding && <span className="related-tag">Same proceeding</span>}
        {direct.length > 0 && <span className="related-tag">Procedural link: {linkWords(hit, known)}</span>}
        {among > 1 && (
          <span className="related-tag">
            {touches === among ? `Touches all ${among}` : `Touches ${touches} of ${among}`}
          </span>
        )}
        {reasonSentence(hit)}
      </p>
      <ul className="related-shared" aria-label="What they share, each with its evidence">
        {sorts.map(({ word, reasons }) => (
          <li key={word}>
            <button
              type="button"
              className="text-button"
              aria-expanded={open === word}
              aria-controls={open === word ? `${base}-evidence` : undefined}
              onClick={() => onOpen(open === word ? null : word)}
            >
              {word}
              {reasons.length > 1 && ` ×${reasons.length}`}
            </button>
          </li>
        ))}
        {!on && (
          <li>
            <button
              type="button"
              className="text-button related-add"
              aria-label={`Add ${action.name} to the canvas`}
              onClick={() => aloud(add([action.id], null), 'Not added')}
            >
              <Icon name="plus" size={13} /> Add
            </button>
          </li>
        )}
      </ul>
      {shown && <Evidence id={`${base}-evidence`} sort={shown} known={known} />}
      {unlisted !== '' && <p className="muted">{unlisted}</p>}
    </li>
  )
}

function Evidence({ id, sort, known }: { id: string; sort: Sort; known: Known }) {
  return (
    <div id={id} className="related-evidence">
      {sort.reasons.map((reason, at) => {
        const ids = [...reason.left, ...reason.right]
        return (
          <section key={at} aria-label={`${sort.word}: ${sharedWords(reason)}`}>
            <h3>
              {sharedWords(reason)}{' '}
              <span className="muted">{Math.round(reason.share * 100)} % of the score</span>
            </h3>
            {ids.length > 0 ? (
              <CitedRelations ids={ids} known={known} />
            ) : (
              <p className="muted">By the dates on which the two began.</p>
            )}
          </section>
        )
      })}
    </div>
  )
}
