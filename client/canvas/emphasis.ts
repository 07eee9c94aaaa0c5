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

/** What stands out and what does not, worked out once for all bodies and lines. */
type Emphasis = {
  attention: Attention
  /** what is selected, with the stacks of what is within one */
  selection: ReadonlySet<string>
  /** the lines that are selected themselves, and the bodies at their ends */
  chosen: ReadonlySet<SceneLine>
  ends: ReadonlySet<string>
  /** whether everything else is faded */
  fades: boolean
}

/** The classes of every entity, stack and line that is not drawn plainly, by id. */
export function toClasses(scene: Scene, attention: Attention): Map<string, readonly string[]> {
  const selection = withStacks(scene, attention.selection)
  const chosen = new Set(scene.lines.filter((line) => isAmong(line, selection)))
  const isOfLines = chosen.size > 0 && attention.selection.every((id) => !hasBody(scene, id))
  const emphasis: Emphasis = {
    attention,
    selection,
    chosen,
    ends: new Set([...chosen].flatMap(({ from, to }) => [from, to])),
    fades: attention.path !== null || isOfLines
  }
  const all = [...bodyClasses(scene, emphasis), ...lineClasses(scene, emphasis)]
  return new Map(all.filter(([, names]) => names.length > 0))
}

type Classes = [id: string, names: readonly string[]]

function bodyClasses(scene: Scene, { attention, selection, ends, fades }: Emphasis): Classes[] {
  const own = new Set(attention.selection)
  const onPath = new Set(attention.path?.entities)
  const throughStacks = withStacks(scene, [...onPath])
  const clear = new Set([...onPath, ...ends, ...selection])
  const bodies = scene.entities.map(({ id }) => ({ id, selected: own.has(id), within: id }))
  for (const { id, open, members } of scene.stacks) {
    bodies.push({ id, selected: open ? own.has(id) : selection.has(id), within: id })
    if (open) bodies.push(...members.map((each) => ({ id: each.id, selected: own.has(each.id), within: id })))
    // what stands out in a folded stack, the stack stands for; an open one only frames it
    else if (throughStacks.has(id)) onPath.add(id)
  }
  return bodies.map(({ id, selected, within }) => {
    const isClear = !fades || clear.has(id) || clear.has(within) || throughStacks.has(id)
    return [
      id,
      given({
        hover: attention.hover === id,
        selected,
        path: (onPath.has(id) || ends.has(id)) && !selected,
        faded: !isClear || scene.dimmed.has(id) || scene.dimmed.has(within)
      })
    ]
  })
}

function lineClasses(scene: Scene, { attention, selection, chosen, fades }: Emphasis): Classes[] {
  const { hover, path } = attention
  const paths = new Set(path?.relations)
  return scene.lines.map((line) => {
    const isOnPath = isAmong(line, paths)
    const isWeakest = isOnPath && line.relations.some((id) => id === path?.weakest)
    const isPicked = selection.has(line.from) || selection.has(line.to) || chosen.has(line)
    return [
      line.id,
      given({
        hover: hover === line.id,
        selected: isPicked && !path,
        weakest: isWeakest,
        path: isOnPath && !isWeakest,
        faded: (fades && !isOnPath && !chosen.has(line)) || scene.dimmed.has(line.id)
      })
    ]
  })
}

/** The names of what holds, in that order. */
function given(names: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(names).filter((name) => names[name])
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
