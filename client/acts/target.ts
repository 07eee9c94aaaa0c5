import type { Scene } from '#figure/scene.ts'
import { questionOf } from '../state/question.ts'
import { useView } from '../state/view.ts'

/** What an act is done to: one thing, several selected things, or the canvas itself. */
export type Target =
  | { what: 'entity'; id: string }
  | { what: 'stack'; id: string; members: readonly string[] }
  | { what: 'relation'; id: string }
  | { what: 'selection'; ids: readonly string[] }
  | { what: 'canvas' }

type Seen = Pick<Scene, 'stacks'>

/** The target that an id stands for; null is the canvas. A question stands for whom it is about. */
export function toTarget(id: string | null, scene: Seen): Target {
  if (id === null) return { what: 'canvas' }
  const stack = scene.stacks.find((one) => one.id === id)
  if (stack) return { what: 'stack', id, members: stack.members.map((card) => card.id) }
  const question = questionOf(id)
  if (question !== null) {
    const [first, ...others] = question.about.flat()
    if (first === undefined) return { what: 'canvas' }
    return others.length > 0 ? { what: 'selection', ids: [first, ...others] } : toTarget(first, scene)
  }
  return id.includes('/') ? { what: 'relation', id } : { what: 'entity', id }
}

/** The selection as one target, or the thing pressed on, unless that is part of a selection of several. */
export function targetAt(id: string | null, selection: readonly string[], scene: Seen): Target {
  const several = selection.length > 1 && (id === null || selection.includes(id))
  return several && id !== null ? { what: 'selection', ids: selection } : toTarget(id, scene)
}

/** What the keyboard acts on: the selection, or the canvas where nothing is selected. */
export function selectedTarget(selection: readonly string[], scene: Seen): Target {
  if (selection.length > 1) return { what: 'selection', ids: selection }
  return toTarget(selection[0] ?? null, scene)
}

/** Ids of the entities in a target, including those in its stacks; none for a relation or the canvas. */
export function entitiesOf(target: Target, scene: Seen): string[] {
  if (target.what === 'entity') return [target.id]
  if (target.what === 'stack') return [...target.members]
  if (target.what !== 'selection') return []
  return [...new Set(target.ids.flatMap((id) => entitiesOf(toTarget(id, scene), scene)))]
}

/** The keys under which the view keeps the places of a target; a member of a stack stands where its stack does. */
export function placesOf(target: Target, scene: Seen): string[] {
  if (target.what === 'relation') return []
  if (target.what === 'selection') {
    return [...new Set(target.ids.flatMap((id) => placesOf(toTarget(id, scene), scene)))]
  }
  if (target.what === 'canvas') return []
  const stack = scene.stacks.find(
    ({ id, members }) => id === target.id || members.some((card) => card.id === target.id)
  )
  if (!stack) return [target.id]
  return [stack.open ? `${stack.id}:open` : stack.id]
}

/** Ids of what a target stands for on the canvas: entities, stacks, relations; none for the canvas. */
export function idsOf(target: Target): readonly string[] {
  if (target.what === 'selection') return target.ids
  return target.what === 'canvas' ? [] : [target.id]
}

/** Whether everything in a target is pinned. */
export function isPinned(target: Target, scene: Seen): boolean {
  const { places } = useView.getState()
  const keys = placesOf(target, scene)
  return keys.length > 0 && keys.every((key) => places.get(key)?.pinned === true)
}
