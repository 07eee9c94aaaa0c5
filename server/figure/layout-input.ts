import { earliestDay } from '#model/dates.ts'
import type { Scene, SceneLine } from './scene.ts'
import type { Places, View } from './view.ts'
import type { Figure } from './figure.ts'
import type { LayoutInput } from './layout/arrangement.ts'
import { LANDSCAPE, PHONE, type Size } from './layout/body.ts'

const SEED = 7
/** The width of a canvas below which it is a phone's, px. */
const PHONE_WIDTH = 600

/** The question to the layout: every figure with its role, and with its place where it has one. */
export function toInput(
  scene: Scene,
  figures: readonly Figure[],
  places: Places,
  parents: View['parents'],
  size: Size
): LayoutInput {
  const inStack = new Map(scene.stacks.flatMap(({ id, members }) => members.map((member) => [member.id, id])))
  const around = new Map<string, string>()
  const first = new Map<string, SceneLine>()
  for (const line of scene.lines) {
    if (!first.has(line.from)) first.set(line.from, line)
    if (!first.has(line.to)) first.set(line.to, line)
  }
  for (const figure of figures) {
    if (places.has(figure.place)) continue
    const line = first.get(figure.id)
    const parent =
      parents.get(figure.id) ??
      (figure.what === 'frame' ? (line?.from === figure.id ? line.to : line?.from) : null)
    if (parent) around.set(figure.id, inStack.get(parent) ?? parent)
  }
  return {
    bodies: figures.map((figure) => {
      const { id, kind, w, h, label, zone, rank } = figure
      const at = places.get(figure.place)
      const date = 'entity' in figure ? figure.entity.card.start : (figure.stack.members[0]?.start ?? null)
      return {
        id,
        kind,
        w,
        h,
        label,
        zone,
        rank,
        date: date === null ? null : earliestDay(date),
        ...(at ? { x: at.x, y: at.y, side: at.side, pinned: at.pinned } : {})
      }
    }),
    lines: scene.lines.map(({ id, from, to }) => ({ id, from, to })),
    seed: SEED,
    around: [...around],
    world: toWorld(size)
  }
}

/** The room of a whole new picture, in the proportions of the canvas. */
function toWorld({ w, h }: Size): Size {
  const ratio = Math.min(2.2, Math.max(0.5, w / Math.max(1, h)))
  const room = w < PHONE_WIDTH ? PHONE : LANDSCAPE
  const height = Math.sqrt((room.w * room.h) / ratio)
  return { w: Math.round(height * ratio), h: Math.round(height) }
}
