/**
 * What a research panel is asked: whom or what it is about, in groups, and how. It is a key in the selection,
 * so that the panel's trail, undo and links treat it like anything else selected.
 */
export type Question = {
  panel: string
  about: readonly (readonly string[])[]
  options: ReadonlyMap<string, string>
}

/** Stands for a group that is still empty; no id begins like this. */
const NOBODY = '-'

/**
 * The key of a question: `paths raul-torrez mark-zuckerberg hops=6`. No id contains a space, so the key cannot
 * be an id.
 */
export function toKey(
  panel: string,
  about: readonly (readonly string[])[] = [],
  options: Iterable<readonly [string, string]> = []
): string {
  const groups = about.map((ids) => (ids.length > 0 ? ids.join(',') : NOBODY))
  return `${panel} ${[...groups, ...[...options].map(([name, value]) => `${name}=${value}`)].join(' ')}`
}

/** The question in a selected key; null for an entity, a relation or a stack. */
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

/** The same question with other options; null removes an option. */
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

/** What a key is about, however it is asked: the panel's trail treats two keys about one subject as one. */
export function subjectOf(key: string): string {
  const question = questionOf(key)
  return question === null ? key : toKey(question.panel, question.about)
}
