import { toAuditAnswer } from '#model/audit-answer.ts'
import type { Concern } from '#model/audit.ts'
import { isOfConcern } from '#model/concerns.ts'
import type { Answer } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { likenesses } from '#model/same-as.ts'
import type { Known } from './known.ts'
import { withoutLater } from './scene.ts'
import type { View } from './view.ts'
import { relationsAt } from './words/relation-at.ts'

/**
 * What in a view, as known on its day, asks for a second look; duplicates by name and docket number only. Where
 * entities are named, only what concerns any of them.
 */
export function auditView(
  { entities: shown, focus, asOf }: Pick<View, 'entities' | 'focus' | 'asOf'>,
  known: Known,
  about: readonly string[] = []
): Answer<'audit'> {
  const entities = [...new Set([...shown, ...about])]
  const on = new Set(entities)
  const asked = about.length > 0 ? new Set(about) : on
  const among = [...known.relations.values()].filter(({ from, to }) => on.has(from) && on.has(to))
  const then = relationsAt(among, asOf)
  const relations = then
    .filter(({ from, to }) => asked.has(from) || asked.has(to))
    .toSorted((a, b) => byCodePoint(a.id, b.id))
  const those = (concern: Concern): { total: number; relations: string[] } => {
    const ids = relations.filter((relation) => isOfConcern(concern, relation)).map(({ id }) => id)
    return { total: ids.length, relations: ids }
  }
  const all = entities.flatMap((id) => known.entities.get(id) ?? [])
  const cards = withoutLater(all, among, then, focus)
  const byId = new Map(cards.map((card) => [card.id, card]))
  const pairs = likenesses(
    cards.map(({ id, kind, name, docket }): Parameters<typeof likenesses>[0][number] => ({
      id,
      kind,
      name,
      aliases: [],
      identifiers: docket === null ? {} : { docket }
    }))
  ).filter(({ ids }) => ids.some((id) => asked.has(id)))
  const cited = new Set(relations.flatMap(({ assertions }) => assertions.map(({ source }) => source)))
  const whole = { entities: cards.length, relations: relations.length }
  return toAuditAnswer(
    { looked: whole, all: whole, unknown: [], next: null },
    {
      oneSource: those('oneSource'),
      lowConfidence: those('lowConfidence'),
      disputed: those('disputed'),
      undated: those('undated')
    },
    { pairs, among: cards.length, limit: pairs.length, cardOf: (id) => cardIn(byId, id) },
    {
      entities: cards,
      relations,
      sources: [...known.sources.values()].filter(({ id }) => cited.has(id))
    }
  )
}

function cardIn<T>(cards: ReadonlyMap<string, T>, id: string): T {
  const card = cards.get(id)
  if (!card) throw new RangeError(`${id} is not in the view`)
  return card
}
