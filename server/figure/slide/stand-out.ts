import type { Scene } from '../scene.ts'

/**
 * Ids of what is faded so that the named things stand out: an entity or stack that is not named and is at no
 * end of a line that stays clear; a line that is not named and does not join two named things. A named body that
 * nothing else named is joined to keeps all its lines, as without them it would say nothing. Empty where nothing
 * is named.
 */
export function fadedBeside(
  highlight: readonly string[],
  { entities, stacks, lines }: Pick<Scene, 'entities' | 'stacks' | 'lines'>
): ReadonlySet<string> {
  const named = new Set(highlight)
  for (const { id, members } of stacks) if (members.some((member) => named.has(member.id))) named.add(id)
  const bodies = [...entities, ...stacks].map(({ id }) => id)
  const clear = lines.filter(
    ({ id, from, to, relations }) =>
      named.has(id) || relations.some((one) => named.has(one)) || (named.has(from) && named.has(to))
  )
  const joined = new Set(clear.flatMap(({ from, to }) => [from, to]))
  const alone = new Set(bodies.filter((id) => named.has(id) && !joined.has(id)))
  clear.push(...lines.filter(({ from, to }) => alone.has(from) || alone.has(to)))
  const standing = new Set([...alone, ...clear.flatMap(({ id, from, to }) => [id, from, to])])
  if (standing.size === 0) return new Set()
  return new Set([...bodies, ...lines.map(({ id }) => id)].filter((id) => !standing.has(id)))
}
