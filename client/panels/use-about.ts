import { useView } from '../state/view.ts'
import { nameIn } from '#figure/known.ts'
import { countWords } from '#figure/words/count-words.ts'
import { joined } from '#figure/words/related-words.ts'
import { useCards } from './use-cards.ts'

/** So many are named; of more it is said how many. */
const NAMED = 3

/** Whom a question is about: those it names, else all that is on the canvas; and how they are called together. */
export function useAbout(asked: readonly string[]): { ids: readonly string[]; name: string } {
  const entities = useView((view) => view.entities)
  const title = useView((view) => view.title)
  const cards = useCards(asked)
  if (asked.length === 0) return { ids: entities, name: title === '' ? 'this view' : `the view “${title}”` }
  const name =
    asked.length > NAMED
      ? countWords(asked.length, 'entity', 'entities')
      : joined(asked.map((id) => nameIn({ entities: cards }, id)))
  return { ids: asked, name }
}
