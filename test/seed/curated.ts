import { readFileSync } from 'node:fs'
import { Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import type { Relation } from '#model/relation.ts'
import type { RelationType } from '#model/relation-types.ts'
import { history, standingOn } from '#model/standing.ts'
import type { Mark } from '#model/status.ts'

/** The text of a file of the seed, as it stands on disk. */
export function fileText(id: 'article' | 'record'): string {
  return readFileSync(`seed/${id}.json`, 'utf8')
}

/** What the founding article says. */
export const article: Dataset = Dataset.parse(JSON.parse(fileText('article')))
/** The public record around it. */
export const record: Dataset = Dataset.parse(JSON.parse(fileText('record')))
export const both: readonly Dataset[] = [article, record]
export const allRelations: readonly Relation[] = both.flatMap((dataset) => dataset.relations)

/** An entity by id; throws where the dataset has none. */
export function entity(dataset: Dataset, id: string): Entity {
  const found = dataset.entities.find((one) => one.id === id)
  if (!found) throw new Error(`no entity ${id} in ${dataset.id}`)
  return found
}

/** A relation by id; throws where the dataset has none. */
export function relation(dataset: Dataset, id: string): Relation {
  const found = dataset.relations.find((one) => one.id === id)
  if (!found) throw new Error(`no relation ${id} in ${dataset.id}`)
  return found
}

/** The ids at the from end of all relations of a type that lead to an entity, in order. */
export function into(dataset: Dataset, type: RelationType, to: string): string[] {
  return dataset.relations.filter((one) => one.type === type && one.to === to).map((one) => one.from)
}

/** Every relation of both datasets that joins these two, whichever way. */
export function between(a: string, b: string): Relation[] {
  return allRelations.filter((one) => (one.from === a && one.to === b) || (one.from === b && one.to === a))
}

/** The mark of a relation on a day; null before it is known. */
export function markOn(one: Relation, day?: string): Mark | null {
  return standingOn(history(one), day)?.mark ?? null
}

/** Everything in a dataset that is in our own words: names, summaries, notes, beginnings. */
export function ownWords(dataset: Dataset): { of: string; text: string }[] {
  return [
    { of: dataset.id, text: dataset.description },
    ...dataset.beginnings.flatMap(({ id, title, about }) => [
      { of: id, text: title },
      { of: id, text: about }
    ]),
    ...dataset.entities.flatMap(({ id, name, summary }) => [
      { of: id, text: name },
      { of: id, text: summary }
    ]),
    ...dataset.relations.flatMap(({ id, summary, assertions }) => [
      { of: id, text: summary },
      ...assertions.map(({ note }) => ({ of: id, text: note ?? '' }))
    ])
  ]
}
