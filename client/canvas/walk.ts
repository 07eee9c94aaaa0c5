import type { Scene } from '#figure/scene.ts'

const ARROWS = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0]
} as const
/** The arrow keys, which walk from entity to entity. */
export type Arrow = keyof typeof ARROWS

/** Whether a key is an arrow key. */
export function isArrow(key: string): key is Arrow {
  return Object.hasOwn(ARROWS, key)
}

/**
 * The neighbour that an arrow key leads to: joined to `from` by a line, at most 60° off the arrow's direction,
 * the straightest and nearest first; null where there is none.
 */
export function neighbourTowards(
  scene: Pick<Scene, 'lines'>,
  at: ReadonlyMap<string, { x: number; y: number }>,
  from: string,
  arrow: Arrow
): string | null {
  const here = at.get(from)
  if (!here) return null
  const [ux, uy] = ARROWS[arrow]
  let best: { id: string; cost: number } | null = null
  for (const line of scene.lines) {
    const id = line.from === from ? line.to : line.to === from ? line.from : null
    const there = id === null ? undefined : at.get(id)
    if (id === null || !there || id === from) continue
    const [dx, dy] = [there.x - here.x, there.y - here.y]
    const length = Math.hypot(dx, dy) || 1
    const straight = (dx * ux + dy * uy) / length
    if (straight < 0.5) continue
    const cost = length * (2 - straight)
    if (!best || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost }
  }
  return best?.id ?? null
}
