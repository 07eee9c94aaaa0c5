/**
 * What a research panel is asked: whom or what it is about, in groups, and how. It stands in the selection as
 * one key, so that the panel's way back, undo and links treat it like anything else that is read.
 */
export type Question = {
  panel: string
  about: readonly (readonly string[])[]
  options: ReadonlyMap<string, string>
}

/** Stands for a group in which nobody is yet; no id begins so. */
const NOBODY = '-'

/** The key of a question: `paths raul-torrez mark-zuckerberg hops=6`. No id has a space, so that it is none. */
export function toKey(
  panel: string,
  about: readonly (readonly string[])[] = [],
  options: Iterable<readonly [string, string]> = []
): string {
  const groups = about.map((ids) => (ids.length > 0 ? ids.join(',') : NOBODY))
  return `${panel} ${[...groups, ...[...options].map(([name, value]) => `${name}=${value}`)].join(' ')}`
}

/** The question that a selected key stands for; null for an entity, a relation or a stack. */
export function questionOf(key: string): Question | null {
  if (!key.includes(' ')) return null
  const [panel = '', ...parts] = key.split(' ').filter(Boolean)
  const options = parts
    .filter((part) => part.includes('='))
    .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const)
  const about = parts
    .filter((part) => !part.includes('='))
    .map((part) => (part === NOBODY ? [] : part.split(',')))
  return { panel, about, options: new Map(options) }
}

/** The same question asked in another way; null takes an option back. */
export function withOptions(
  { panel, about, options }: Question,
  some: Readonly<Record<string, string | null>>
): string {
  const all = new Map(options)
  for (const [name, value] of Object.entries(some)) {
    if (value === null) all.delete(name)
    else all.set(name, value)
  }
  return toKey(panel, about, all)
}

/** What a key is about, however it is asked: two keys of one subject are one thing to read. */
export function subjectOf(key: string): string {
  const question = questionOf(key)
  return question === null ? key : toKey(question.panel, question.about)
}
