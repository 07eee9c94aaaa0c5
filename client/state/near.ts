import { RELATION_TABLE } from '#model/relation-types.ts'
import type { Mark } from '#model/status.ts'
import { strength } from '#model/status.ts'
import type { Scene, SceneLine } from '#figure/scene.ts'

/** The neighbours that a small screen shows at most. */
const MOST = 9

/**
 * What a small screen shows of a scene: one drawn thing and those most closely tied to it, at most nine. The
 * badges count what is left out.
 */
export function nearScene(scene: Scene, anchor: string): Scene {
  const touching = scene.lines
    .filter(({ from, to }) => from === anchor || to === anchor)
    .toSorted((a, b) => weigh(b) - weigh(a) || (a.id < b.id ? -1 : 1))
  const kept = new Set([anchor])
  for (const { from, to } of touching) if (kept.size <= MOST) kept.add(from === anchor ? to : from)
  const lines = scene.lines.filter(({ from, to }) => kept.has(from) && kept.has(to))
  const left = (id: string): number => relationsOf(scene.lines, id) - relationsOf(lines, id)
  return {
    ...scene,
    focus: anchor,
    entities: scene.entities
      .filter(({ id }) => kept.has(id))
      .map((entity) => ({ ...entity, more: entity.more + left(entity.id) })),
    stacks: scene.stacks.filter(({ id }) => kept.has(id)),
    lines
  }
}

/** The thing around which a small screen draws: the last one selected that is drawn, otherwise the focus. */
export function anchorOf(scene: Scene, selection: readonly string[]): string | null {
  for (const id of selection.toReversed()) {
    if (scene.entities.some((entity) => entity.id === id)) return id
    const stack = scene.stacks.find(
      (each) => each.id === id || each.members.some((member) => member.id === id)
    )
    if (stack) return stack.id
    const line = scene.lines.find(({ relations }) => relations.includes(id))
    if (line) return line.from === scene.focus ? line.to : line.from
  }
  return scene.focus ?? scene.entities[0]?.id ?? null
}

function weigh({ type, mark }: SceneLine): number {
  return RELATION_TABLE[type].weight * 20 + strengthOf(mark)
}

function strengthOf(mark: Mark): number {
  return strength(mark === 'disputed' ? 'alleged' : mark)
}

function relationsOf(lines: readonly SceneLine[], id: string): number {
  return lines
    .filter(({ from, to }) => from === id || to === id)
    .reduce((sum, { relations }) => sum + relations.length, 0)
}
