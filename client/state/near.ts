import { RELATION_TABLE } from '#model/relation-types.ts'
import { prominence } from '#model/status.ts'
import type { Scene, SceneLine } from '#figure/scene.ts'
import type { Places } from '#figure/view.ts'

/** The neighbours that a small screen shows at most. */
const MOST = 9
/** So many stand out together there: a path of six steps. */
const MOST_TOGETHER = 7
/** So far apart, px, they may stand there as in the view. */
const WIDE = 480
const NOBODY: readonly string[] = []

/**
 * What a small screen shows of a scene: one drawn thing and those most closely tied to it, at most nine; or what
 * stands out together, such as a path that is read. The badges count what is left out.
 */
export function nearScene(scene: Scene, anchor: string, together: readonly string[] = NOBODY): Scene {
  const kept = isTogether(together) ? new Set(together) : around(scene, anchor)
  const lines = scene.lines.filter(({ from, to }) => kept.has(from) && kept.has(to))
  const left = (id: string): number => relationsOf(scene.lines, id) - relationsOf(lines, id)
  return {
    ...scene,
    focus: kept.has(anchor) ? anchor : (together[0] ?? anchor),
    entities: scene.entities
      .filter(({ id }) => kept.has(id))
      .map((entity) => ({ ...entity, more: entity.more + left(entity.id) })),
    stacks: scene.stacks.filter(({ id }) => kept.has(id)),
    lines
  }
}

/** What is drawn of some entities and stacks: themselves or the stack they are in, each once. */
export function bodiesOf(scene: Pick<Scene, 'entities' | 'stacks'>, ids: readonly string[]): string[] {
  const drawn = ids.flatMap((id) => {
    if (scene.entities.some((entity) => entity.id === id)) return id
    return scene.stacks.find((stack) => isOf(stack, id))?.id ?? []
  })
  return [...new Set(drawn)]
}

/** The same, but nobody where it is more than stands out together. */
export function drawnOf(scene: Scene, ids: readonly string[]): string[] {
  const all = bodiesOf(scene, ids)
  return all.length > MOST_TOGETHER ? [] : all
}

function isOf({ id, members }: Scene['stacks'][number], one: string): boolean {
  return id === one || members.some((member) => member.id === one)
}

/** Whether a small screen draws these entities of a scene alone, as they stand out together. */
export function isDrawnTogether(scene: Scene, ids: readonly string[]): boolean {
  return isTogether(drawnOf(scene, ids))
}

function isTogether(drawn: readonly string[]): boolean {
  return drawn.length > 1
}

/** Whether what stands out together stands in the view so close that a small screen shows it as it stands. */
export function standClose(together: readonly string[], places: Places): boolean {
  const at = together.flatMap((id) => places.get(id) ?? [])
  const isWhole = isTogether(together) && at.length === together.length
  return isWhole && spread(at.map(({ x }) => x)) <= WIDE && spread(at.map(({ y }) => y)) <= WIDE
}

function spread(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers)
}

function around(scene: Scene, anchor: string): Set<string> {
  const touching = scene.lines
    .filter(({ from, to }) => from === anchor || to === anchor)
    .toSorted((a, b) => weigh(b) - weigh(a) || (a.id < b.id ? -1 : 1))
  const kept = new Set([anchor])
  for (const { from, to } of touching) if (kept.size <= MOST) kept.add(from === anchor ? to : from)
  return kept
}

/** The thing around which a small screen draws: the last one selected that is drawn, otherwise the focus. */
export function anchorOf(scene: Scene, selection: readonly string[]): string | null {
  for (const id of selection.toReversed()) {
    const [body] = bodiesOf(scene, [id])
    if (body !== undefined) return body
    const line = scene.lines.find(({ relations }) => relations.includes(id))
    if (line) return line.from === scene.focus ? line.to : line.from
  }
  return scene.focus ?? scene.entities[0]?.id ?? null
}

function weigh({ type, mark }: SceneLine): number {
  return RELATION_TABLE[type].weight * 20 + prominence(mark)
}

function relationsOf(lines: readonly SceneLine[], id: string): number {
  return lines
    .filter(({ from, to }) => from === id || to === id)
    .reduce((sum, { relations }) => sum + relations.length, 0)
}
