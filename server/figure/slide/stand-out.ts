import type { Scene } from '../scene.ts'

/**
 * Ids of what is faded so that the named things stand out: an entity or stack that is not named and is at no
 * end of a named relation; a line that is not named and does not join two named things. Empty where nothing is
 * named.
 */
export function fadedBeside(
  highlight: readonly string[],
  scene: Pick<Scene, 'entities' | 'stacks' | 'lines'>
): ReadonlySet<string> {
  const named = new Set(highlight)
  const bodies = [...scene.entities, ...scene.stacks].map(({ id }) => id)
  for (const { id, members } of scene.stacks) {
    if (members.some((member) => named.has(member.id))) named.add(id)
  }
  const clear = scene.lines.filter(
    ({ id, relations }) => named.has(id) || relations.some((one) => named.has(one))
  )
  const standing = new Set([
    ...bodies.filter((id) => named.has(id)),
    ...clear.flatMap(({ from, to }) => [from, to])
  ])
  if (standing.size === 0) return new Set()
  const own = new Set(clear.map(({ id }) => id))
  const among = scene.lines.filter(({ from, to }) => named.has(from) && named.has(to))
  for (const { id } of among) own.add(id)
  return new Set([
    ...bodies.filter((id) => !standing.has(id)),
    ...scene.lines.filter(({ id }) => !own.has(id)).map(({ id }) => id)
  ])
}
