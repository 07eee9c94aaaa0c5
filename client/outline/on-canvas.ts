import { byCodePoint } from '#model/id.ts'
import type { Card, ShownRelation, ShownSource } from '#model/shown.ts'
import { useMemo } from 'react'
import type { FoldedStack } from './outline-tree.ts'
import { type Known } from '#figure/known.ts'
import { useKnown } from '../state/known.ts'
import type { Scene } from '#figure/scene.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'
import { relationsAt } from '#figure/words/relation-at.ts'

/**
 * What the canvas shows, as lists: entities with the focus first, then by name; relations as known on the as-of
 * date.
 */
export type OnCanvas = {
  cards: readonly Card[]
  /** folded stacks; the cards do not include their members */
  stacks: readonly FoldedStack[]
  relations: readonly ShownRelation[]
  sources: ReadonlyMap<string, ShownSource>
}

/** The lists of a scene: unfolded stacks by their members, lines by their relations. */
function toLists(scene: Scene, known: Known, asOf: string | null): OnCanvas {
  const stacks = scene.stacks.filter((stack) => !stack.open)
  const unfolded = scene.stacks.filter((stack) => stack.open)
  const all = [...scene.entities.map(({ card }) => card), ...unfolded.flatMap(({ members }) => members)]
  const cards = all.toSorted(
    (a, b) =>
      Number(b.id === scene.focus) - Number(a.id === scene.focus) ||
      byCodePoint(a.name, b.name) ||
      byCodePoint(a.id, b.id)
  )
  const ids = new Set(scene.lines.flatMap((line) => line.relations))
  const relations = [...ids].flatMap((id) => known.relations.get(id) ?? [])
  return { cards, stacks, relations: relationsAt(relations, asOf), sources: known.sources }
}

/** What the canvas shows now. */
export function useOnCanvas(): OnCanvas {
  const scene = useScene()
  const known = useKnown()
  const asOf = useView((view) => view.asOf)
  return useMemo(() => toLists(scene, known, asOf), [scene, known, asOf])
}
