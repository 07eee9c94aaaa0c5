import type { Scene, SceneLine } from '#figure/scene.ts'

/** A path on the canvas that stands out; `weakest` is its weakest relation. */
export type Path = {
  entities: readonly string[]
  relations: readonly string[]
  weakest: string | null
}

/** What the reader is looking at: it decides which lines get their words, and what is faded. */
export type Attention = {
  selection: readonly string[]
  /** id of the entity, stack or line under the pointer */
  hover: string | null
  path: Path | null
}

/** The classes of every entity, stack and line that is not drawn plainly, by id. */
export function toClasses(scene: Scene, attention: Attention): Map<string, readonly string[]> {
  const { hover, path } = attention
  const selection = withStacks(scene, attention.selection)
  const onPath = new Set(path?.entities)
  const chosen = scene.lines.filter((line) => isAmong(line, selection))
  const ends = new Set(chosen.flatMap(({ from, to }) => [from, to]))
  const fades = path !== null || (chosen.length > 0 && attention.selection.every((id) => !hasBody(scene, id)))
  const clear = new Set([...onPath, ...ends, ...selection])
  const classes = new Map<string, readonly string[]>()
  const put = (id: string, names: readonly (string | false)[]): void => {
    const kept = names.filter((name) => name !== false)
    if (kept.length > 0) classes.set(id, kept)
  }
  const own = new Set(attention.selection)
  const bodies = scene.entities.map(({ id }) => ({ id, selected: own.has(id), within: id }))
  for (const { id, open, members } of scene.stacks) {
    bodies.push({ id, selected: open ? own.has(id) : selection.has(id), within: id })
    if (open) bodies.push(...members.map((each) => ({ id: each.id, selected: own.has(each.id), within: id })))
  }
  for (const { id, selected, within } of bodies) {
    put(id, [
      hover === id && 'hover',
      selected && 'selected',
      (onPath.has(id) || ends.has(id)) && !selected && 'path',
      ((fades && !clear.has(id) && !clear.has(within)) ||
        scene.dimmed.has(id) ||
        (within !== id && scene.dimmed.has(within))) &&
        'faded'
    ])
  }
  const paths = new Set(path?.relations)
  for (const line of scene.lines) {
    const related = isAmong(line, paths)
    const picked = selection.has(line.from) || selection.has(line.to) || chosen.includes(line)
    put(line.id, [
      hover === line.id && 'hover',
      picked && !path && 'selected',
      related && (path?.weakest && line.relations.includes(path.weakest) ? 'weakest' : 'path'),
      ((fades && !related && !chosen.includes(line)) || scene.dimmed.has(line.id)) && 'faded'
    ])
  }
  return classes
}

/** Whether a line's words are to be readable now: the line, or one of its ends, is being looked at. */
export function lookedAt(scene: Scene, { selection, hover, path }: Attention): (line: SceneLine) => boolean {
  const bodies = withStacks(scene, hover === null ? selection : [...selection, hover])
  const relations = new Set([...bodies, ...(path?.relations ?? [])])
  return (line) => bodies.has(line.from) || bodies.has(line.to) || isAmong(line, relations)
}

/** Ids with the stacks of their members: the lines of a member start from its stack. */
function withStacks({ stacks }: Scene, ids: readonly string[]): Set<string> {
  const all = new Set(ids)
  for (const { id, members } of stacks) if (members.some((member) => all.has(member.id))) all.add(id)
  return all
}

function isAmong(line: SceneLine, ids: ReadonlySet<string>): boolean {
  return ids.size > 0 && (ids.has(line.id) || line.relations.some((id) => ids.has(id)))
}

function hasBody(scene: Scene, id: string): boolean {
  return (
    scene.entities.some((entity) => entity.id === id) ||
    scene.stacks.some((stack) => stack.id === id || stack.members.some((member) => member.id === id))
  )
}
