import type { Card } from '#model/shown.ts'
import { useAsk } from '../api.ts'
import { useKnown } from '../state/known.ts'

/** The cards of some entities: those that the page knows, and the rest from the server. */
export function useCards(ids: readonly string[]): ReadonlyMap<string, Card> {
  return useAskedCards(ids).cards
}

/** The same cards, with the reason why some could not be read, and how to ask again. */
export function useAskedCards(ids: readonly string[]): {
  cards: ReadonlyMap<string, Card>
  error: Error | null
  retry: () => void
} {
  const known = useKnown((all) => all.entities)
  const missing = ids.filter((id) => !known.has(id))
  const asked = useAsk('between', { ids: missing }, { enabled: missing.length > 0 })
  const found = new Map(asked.data?.entities.map((card) => [card.id, card]))
  const cards = new Map(
    ids.flatMap((id) => {
      const card = known.get(id) ?? found.get(id)
      return card ? [[id, card] as const] : []
    })
  )
  return { cards, error: asked.error, retry: () => void asked.refetch() }
}
