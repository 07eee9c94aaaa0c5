import { isKnownBy, LATEST, type Day } from '#model/dates.ts'
import type { Known } from '#figure/known.ts'
import { questionOf } from './question.ts'

/** The key by which a source is selected. */
export function sourceKey(id: string): string {
  return `source of=${id}`
}

/**
 * The ids that a selection draws attention to: questions are replaced by the entities they are about, a source
 * by the relations that it supports on the day looked at.
 */
export function attended(
  ids: readonly string[],
  relations: Known['relations'],
  asOf: Day | null
): readonly string[] {
  const questions = ids.flatMap((id) => questionOf(id) ?? [])
  if (questions.length === 0) return ids
  const sources = new Set(questions.flatMap(({ options }) => options.get('of') ?? []))
  const supported = [...relations.values()].filter(({ assertions }) =>
    assertions.some(({ source, date }) => sources.has(source) && isKnownBy(date, asOf ?? LATEST))
  )
  return [
    ...ids.filter((id) => questionOf(id) === null),
    ...questions.flatMap(({ about }) => about.flat()),
    ...(sources.size > 0 ? supported.map(({ id }) => id) : [])
  ]
}
