import './outline.css'
import { KIND_TABLE } from '#model/kinds.ts'
import type { Day } from '#model/dates.ts'
import type { Card } from '#model/shown.ts'
import { useState } from 'react'
import { useView } from '../state/view.ts'
import { bearing } from '#figure/words/bearing.ts'
import { sourceName } from '#figure/words/citation.ts'
import { today } from '#figure/words/date-words.ts'
import { markWord } from '#figure/words/mark-words.ts'
import { toSentence } from '#figure/words/sentence.ts'
import { matcher } from './matches.ts'
import { type OnCanvas, useOnCanvas } from './on-canvas.ts'
import { OutlineTree } from './OutlineTree.tsx'
import { type Sort, sorted, SORTS } from './outline-tree.ts'

/** What is on the canvas, as a tree for keyboard and screen reader that follows the selection. */
export function Outline() {
  const shown = useOnCanvas()
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<Sort>('role')
  const isMatch = matcher(query)
  const day = useView((view) => view.asOf) ?? today()
  const cards = sorted(
    shown.cards.filter((card) => isMatch(toText(card, shown, day))),
    sort
  )
  const stacks = shown.stacks.filter(({ words, members }) =>
    isMatch(`${words} ${members.map(({ name }) => name).join(' ')}`)
  )
  const of = shown.cards.length + shown.stacks.length
  return (
    <>
      <div className="table-bar">
        <input
          type="search"
          placeholder="Filter the outline"
          aria-label="Filter the outline"
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <select
          aria-label="Order"
          value={sort}
          onChange={({ currentTarget: { value } }) => setSort(SORTS.find((one) => one === value) ?? 'role')}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              By {one}
            </option>
          ))}
        </select>
        <output className="muted">
          {query === '' ? `${of} rows` : `${cards.length + stacks.length} of ${of} rows`}
        </output>
      </div>
      <OutlineTree shown={{ ...shown, cards, stacks, others: shown.cards }} />
    </>
  )
}

/** All words by which an entity may be found: its own and those of its relations. */
function toText(card: Card, { relations, sources, cards }: OnCanvas, day: Day): string {
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  const own = relations.filter(({ from, to }) => from === card.id || to === card.id)
  const told = own.map((relation) => {
    const source = sources.get(bearing(relation, sources, day)?.source ?? '')
    const [from, to] = [names.get(relation.from) ?? '', names.get(relation.to) ?? '']
    const said = toSentence(relation, from, to, day)
    return `${said} ${markWord(relation, relation.mark)} ${source ? sourceName(source) : ''}`
  })
  return [card.name, KIND_TABLE[card.kind].word, card.docket ?? '', ...told].join(' ')
}
