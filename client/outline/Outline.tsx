import './outline.css'
import { KIND_TABLE } from '#model/kinds.ts'
import type { Day } from '#model/dates.ts'
import { append } from '#model/grouping.ts'
import { useDeferredValue, useMemo, useState } from 'react'
import { useView } from '../state/view.ts'
import { saidName } from '#figure/known.ts'
import { bearing } from '#figure/words/bearing.ts'
import { sourceName } from '#figure/words/citation.ts'
import { today } from '#figure/words/date-words.ts'
import { markWord } from '#figure/words/mark-words.ts'
import { toSentence } from '#figure/words/sentence.ts'
import { matcher } from '../ui/matcher.ts'
import { type OnCanvas, useOnCanvas } from './on-canvas.ts'
import { OutlineTree } from './OutlineTree.tsx'
import { type Sort, sorted, SORTS } from './outline-tree.ts'

/** What is on the canvas, as a tree for keyboard and screen reader that follows the selection. */
export function Outline() {
  const shown = useOnCanvas()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const [sort, setSort] = useState<Sort>('role')
  const day = useView((view) => view.asOf) ?? today()
  const isAsked = query.trim() !== ''
  // every sentence on the canvas: told only where somebody looks for a word
  const texts = useMemo(() => (isAsked ? toTexts(shown, day) : null), [isAsked, shown, day])
  const { cards, stacks } = useMemo(() => {
    const isMatch = matcher(query)
    return {
      cards: sorted(
        texts === null ? shown.cards : shown.cards.filter(({ id }) => isMatch(texts.get(id) ?? '')),
        sort
      ),
      stacks: shown.stacks.filter(({ words, members }) =>
        isMatch(`${words} ${members.map(({ name }) => name).join(' ')}`)
      )
    }
  }, [shown, texts, query, sort])
  const of = shown.cards.length + shown.stacks.length
  return (
    <>
      <div className="table-bar">
        <input
          type="search"
          placeholder="Filter the outline"
          aria-label="Filter the outline"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
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

/** All words by which each entity may be found: its own and those of its relations. */
function toTexts({ cards, relations, sources }: OnCanvas, day: Day): Map<string, string> {
  const names = new Map(cards.map((card) => [card.id, saidName(card)]))
  const told = new Map<string, string[]>()
  for (const relation of relations) {
    const source = sources.get(bearing(relation, sources, day)?.source ?? '')
    const [from, to] = [names.get(relation.from) ?? '', names.get(relation.to) ?? '']
    const said = toSentence(relation, from, to, day)
    const text = `${said} ${markWord(relation, relation.mark)} ${source ? sourceName(source) : ''}`
    for (const end of new Set([relation.from, relation.to])) append(told, end, text)
  }
  return new Map(
    cards.map(({ id, name, kind, docket }) => [
      id,
      [name, KIND_TABLE[kind].word, docket ?? '', ...(told.get(id) ?? [])].join(' ')
    ])
  )
}
