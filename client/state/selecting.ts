import { hide, select } from './actions.ts'
import type { Scene } from '#figure/scene.ts'
import { useKnown } from './known.ts'
import { selectionWords } from './selection-words.ts'
import { currentScene } from './use-scene.ts'
import { useView } from './view.ts'

/** Ids of everything drawn by itself: entities and stacks. */
function drawnIds(scene: Pick<Scene, 'entities' | 'stacks'>): string[] {
  return [...scene.entities.map(({ id }) => id), ...scene.stacks.map(({ id }) => id)]
}

/** Selects everything drawn. */
export function selectAll(scene: Scene): void {
  selectAloud(drawnIds(scene))
}

/** Selects what is not selected, and deselects the rest. */
export function invertSelection(scene: Scene): void {
  const now = new Set(useView.getState().selection)
  const isSelected = (id: string): boolean =>
    now.has(id) ||
    scene.stacks.some((stack) => stack.id === id && stack.members.some((card) => now.has(card.id)))
  selectAloud(drawnIds(scene).filter((id) => !isSelected(id)))
}

/** Adds whatever a line joins to the selection. */
export function selectNeighbors(ids: readonly string[], scene: Scene): void {
  const from = new Set(withStacks(ids, scene))
  const met = scene.lines.flatMap((line) =>
    from.has(line.from) || from.has(line.to) ? [line.from, line.to] : []
  )
  const selection = new Set([...useView.getState().selection, ...met])
  selectAloud([...selection].filter((id) => !id.includes('/')))
}

/** Hides all entities except some. */
export function hideOthers(ids: readonly string[]): void {
  const kept = new Set(ids)
  hide(useView.getState().entities.filter((id) => !kept.has(id)))
}

/** Hides the entities to which no drawn line leads; gives how many. */
export function hideSingles(scene: Scene): number {
  const joined = new Set(scene.lines.flatMap(({ from, to }) => [from, to]))
  const singles = scene.entities.filter(({ id }) => !joined.has(id) && id !== scene.focus)
  if (singles.length > 0) hide(singles.map(({ id }) => id))
  else useView.setState({ said: 'No unconnected entities' })
  return singles.length
}

function withStacks(ids: readonly string[], scene: Scene): string[] {
  const stacks = scene.stacks.filter(({ members }) => members.some((card) => ids.includes(card.id)))
  return [...ids, ...stacks.map(({ id }) => id)]
}

/** Selects things and announces how many of what, for those who do not see it. */
export function selectAloud(ids: readonly string[]): void {
  select(ids)
  const { stacks } = currentScene()
  const words = selectionWords(ids, { ...useKnown.getState(), stacks, asOf: useView.getState().asOf })
  useView.setState({ said: ids.length === 0 ? 'Nothing is selected' : `Selected ${words}` })
}
