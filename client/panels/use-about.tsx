import type { ReactNode } from 'react'
import { useView } from '../state/view.ts'
import { nameIn } from '#figure/known.ts'
import { countWords } from '#figure/words/count-words.ts'
import { joined } from '#figure/words/related-words.ts'
import { EntityNames } from '../ui/EntityNames.tsx'
import { useCards } from './use-cards.ts'

/** The entities named at most; the rest are counted. */
const NAMED = 3

/**
 * Whom a question is about: the entities it names, otherwise everything on the canvas; what these are called
 * together, and how a title sets that.
 */
export function useAbout(asked: readonly string[]): {
  ids: readonly string[]
  name: string
  set: ReactNode
} {
  const entities = useView((view) => view.entities)
  const title = useView((view) => view.title)
  const cards = useCards(asked)
  const ids = asked.length === 0 ? entities : asked
  if (asked.length > 0 && asked.length <= NAMED) {
    const name = joined(asked.map((id) => nameIn({ entities: cards }, id)))
    return { ids, name, set: <EntityNames ids={asked} cards={cards} /> }
  }
  const view = title === '' ? 'this view' : `the view “${title}”`
  const name = asked.length === 0 ? view : countWords(asked.length, 'entity', 'entities')
  return { ids, name, set: name }
}
