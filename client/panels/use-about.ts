import type { Card } from '#model/shown.ts'
import { useView } from '../state/view.ts'
import { nameIn } from '#figure/known.ts'
import { countWords } from '#figure/words/count-words.ts'
import { joined } from '#figure/words/related-words.ts'
import { useCards } from './use-cards.ts'

/** So many are named; of more it is said how many. */
const NAMED = 3

/** Whom a question is about: those it names, else all that is on the canvas; how they are called together; and the only one it names. */
export function useAbout(asked: readonly string[]): {
  ids: readonly string[]
  name: string
  only: Card | null
} {
  const entities = useView((view) => view.entities)
  const title = useView((view) => view.title)
  const cards = useCards(asked)
  if (asked.length === 0) {
    return { ids: entities, name: title === '' ? 'this view' : `the view “${title}”`, only: null }
  }
  const name =
    asked.length > NAMED
      ? countWords(asked.length, 'entity', 'entities')
      : joined(asked.map((id) => nameIn({ entities: cards }, id)))
  const only = asked.length === 1 ? (cards.get(asked[0] ?? '') ?? null) : null
  return { ids: asked, name, only }
}
