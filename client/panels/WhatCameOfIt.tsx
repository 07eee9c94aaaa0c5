import type { Card, ShownRelation } from '#model/shown.ts'
import { LIMITS } from '#model/limits.ts'
import { useState } from 'react'
import { useAsk } from '../api.ts'
import { StatusLine } from '../look/StatusLine.tsx'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { datedSince } from '#figure/words/dated.ts'
import { markWord } from '#figure/words/mark-words.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { aside, capital, relationWords } from '#figure/words/sentence.ts'
import { EntityLink } from './EntityLink.tsx'

/** Outcomes that are listed at first. */
const FIRST = 20

/**
 * The outcomes of the action that a relation belongs to, other than the one it may tell of itself, as known on the
 * as-of date; null where it belongs to no action.
 */
export function WhatCameOfIt({ relation, ends }: { relation: ShownRelation; ends: readonly Card[] }) {
  const action = ends.find(({ kind }) => kind === 'action')
  const asOf = useView((view) => view.asOf)
  const [most, setMost] = useState(FIRST)
  const page = useAsk(
    'neighbors',
    { id: action?.id ?? '', types: ['RESULTED_IN', 'RESOLVES'], limit: LIMITS.neighbors },
    { enabled: action !== undefined }
  )
  if (!action || !page.data) return null
  const cards = new Map(page.data.entities.map((card) => [card.id, card]))
  const all = relationsAt(page.data.relations, asOf)
  const came = all.filter(({ id }) => id !== relation.id)
  // the relation may itself tell of an outcome, which stands above
  const isOne = came.length < all.length
  return (
    <section className="relation-group">
      <h3>
        {isOne ? 'What else came of' : 'What came of'} <cite className="case-name">{action.name}</cite>
      </h3>
      {came.length === 0 && (
        <p className="muted">
          {isOne ? 'No other outcome' : 'No outcome'} {asOf === null ? 'is known.' : 'was known by then.'}
        </p>
      )}
      <ul className="came">
        {came.slice(0, most).map((one) => {
          const other = cards.get(one.from === action.id ? one.to : one.from)
          const direction = one.from === action.id ? 'forward' : 'back'
          const role = aside(one)
          return (
            <li key={one.id}>
              <span className={`assertion-mark mark-${one.mark}`}>
                <StatusLine mark={one.mark} width={26} /> {markWord(one, one.mark)}
              </span>
              <span>
                <button type="button" className="relation-words" onClick={() => select([one.id])}>
                  {capital(relationWords(one, direction, asOf ?? today()))}
                </button>{' '}
                {other && <EntityLink card={other} />}
                {role !== null && `, ${role}`} <span className="muted">{dateWords(datedSince(one))}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {most < came.length && (
        <button type="button" className="text-button" onClick={() => setMost(came.length)}>
          Show {came.length - most} more
        </button>
      )}
    </section>
  )
}
