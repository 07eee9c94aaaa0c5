import type { Known } from '#figure/known.ts'

const PREFIX = 'source:'

/** What is selected when a source is read. */
export function sourceKey(id: string): string {
  return PREFIX + id
}

/** The id of the source that a selected key stands for; null where it is none. */
export function sourceOf(key: string): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null
}

/** A selection in which sources are replaced by the relations that they support. */
export function withSupported(ids: readonly string[], relations: Known['relations']): readonly string[] {
  const sources = new Set(ids.flatMap((id) => sourceOf(id) ?? []))
  if (sources.size === 0) return ids
  const supported = [...relations.values()].filter(({ assertions }) =>
    assertions.some(({ source }) => sources.has(source))
  )
  return [...ids.filter((id) => sourceOf(id) === null), ...supported.map(({ id }) => id)]
}
