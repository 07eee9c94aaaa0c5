import { z } from 'zod'
import { Entity } from './entity.ts'
import { byCodePoint, Id } from './id.ts'
import { LIMITS } from './limits.ts'
import { Relation } from './relation.ts'
import { Source } from './source.ts'
import { Text } from './text.ts'

const Long = Text.max(LIMITS.textCharacters)

/** A place to begin: a question that the dataset answers, and the entities that answer it. */
export const Beginning = z.strictObject({
  id: Id,
  title: Text.min(1).max(200),
  about: Long.default(''),
  focus: Id,
  entities: z.array(Id).min(1).max(LIMITS.betweenEntities),
  /** where entities and stacks stand when it opens: id, x, y in px of the canvas at zoom 1, side of the label */
  places: z
    .array(z.tuple([z.string().min(1).max(300), z.number(), z.number(), z.enum(['s', 'n', 'e', 'w'])]))
    .max(2 * LIMITS.betweenEntities)
    .default([])
})
export type Beginning = z.infer<typeof Beginning>

/** One file of entities, relations and sources with one owner. */
export const Dataset = z.strictObject({
  id: Id,
  title: Text.trim().min(1).max(LIMITS.nameCharacters),
  description: Long.default(''),
  licence: Text.max(LIMITS.nameCharacters).default(''),
  /** 0 to 1,000; lower means that its names and summaries are shown first; ties are broken by id */
  precedence: z.int().min(0).max(1_000).default(100),
  /** datasets whose entities and sources this one refers to */
  uses: z.array(Id).max(100).default([]),
  beginnings: z.array(Beginning).max(50).default([]),
  entities: z.array(Entity).default([]),
  relations: z.array(Relation).default([]),
  sources: z.array(Source).default([])
})
export type Dataset = z.infer<typeof Dataset>
export type DatasetInput = z.input<typeof Dataset>

/** The same dataset with its records sorted by id, so that equal data is equal text. */
export function canonical(dataset: Dataset): Dataset {
  return {
    ...dataset,
    uses: dataset.uses.toSorted(byCodePoint),
    entities: dataset.entities.toSorted(byId),
    relations: dataset.relations.toSorted(byId),
    sources: dataset.sources.toSorted(byId)
  }
}

/** The dataset as the text of its file: two-space JSON, records sorted by id. */
export function toText(dataset: Dataset): string {
  return `${JSON.stringify(canonical(dataset), null, 2)}\n`
}

/** Compares whose word is shown first: the lower precedence, then the lower id. */
export function byPrecedence(
  a: Pick<Dataset, 'precedence' | 'id'>,
  b: Pick<Dataset, 'precedence' | 'id'>
): number {
  return a.precedence - b.precedence || byCodePoint(a.id, b.id)
}

function byId(a: { id: string }, b: { id: string }): number {
  return byCodePoint(a.id, b.id)
}
