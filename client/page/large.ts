import { countEach } from '#model/grouping.ts'
import type { Known } from '#figure/known.ts'
import { type Scene, type SceneView, toScene } from '#figure/scene.ts'
import { countWords } from '#figure/words/count-words.ts'
import { marksOf } from '../state/facets.ts'
import { useView } from '../state/view.ts'

/** The most things on the canvas that can still be read. */
export const MOST_READABLE = 1_500

/** A way to make a view smaller: its words, what it does to the view, and how much is then drawn. */
export type Proposal = { words: string; change: Partial<SceneView>; left: number }

const SAID = (['party statements', 'press', 'allegations', 'denials'] as const).flatMap(marksOf)

/** How many things a scene draws: bodies, members of unfolded stacks, and lines. */
export function drawnIn({ entities, stacks, lines }: Scene): number {
  const unfolded = stacks.flatMap(({ open, members }) => (open ? members : []))
  return entities.length + stacks.length + unfolded.length + lines.length
}

/**
 * What may be folded or filtered in a view that is too large, each with what would remain; proposals that would
 * remove nothing are left out.
 */
export function toProposals(
  view: SceneView,
  known: Pick<Known, 'entities' | 'relations'>,
  selection: readonly string[]
): Proposal[] {
  const scene = toScene(view, known)
  const around = aroundOf(scene, selection)
  const stacks = scene.stacks.filter(({ open }) => open).length
  const changes: Omit<Proposal, 'left'>[] = [
    { words: `Fold ${countWords(stacks, 'stack', 'stacks')}`, change: { unfolded: [] } },
    ...(around
      ? [{ words: `Only ${around.words}`, change: { near: { ids: around.ids, depth: 1 }, fade: false } }]
      : []),
    { words: 'Only what is on record', change: { filters: { ...view.filters, marks: SAID }, fade: false } }
  ]
  return changes
    .map((each) => ({ ...each, left: drawnIn(toScene({ ...view, ...each.change }, known)) }))
    .filter(({ left }) => left < drawnIn(scene))
}

/** Carries out a proposal, as one step that undo takes back. */
export function take({ words, change, left }: Proposal): void {
  const drawn = countWords(left, 'thing is', 'things are')
  useView.getState().change(`${words}: ${drawn} drawn`, () => change)
}

/** What a focus on nearby things centres on: the selection, the focus, or whatever has the most lines. */
function aroundOf(
  { focus, entities, stacks, lines }: Scene,
  selection: readonly string[]
): { ids: readonly string[]; words: string } | null {
  const members = new Map(stacks.map((stack) => [stack.id, stack.members.map(({ id }) => id)]))
  const drawn = new Set([...entities.map(({ id }) => id), ...[...members.values()].flat()])
  const shown = selection.flatMap((id) => members.get(id) ?? id).filter((id) => drawn.has(id))
  if (shown.length > 0) return { ids: shown, words: 'what is near the selection' }
  const ends = countEach(lines.flatMap(({ from, to }) => [from, to]))
  const most = entities.toSorted((a, b) => (ends.get(b.id) ?? 0) - (ends.get(a.id) ?? 0))
  const about = entities.find(({ id }) => id === focus) ?? most[0]
  return about ? { ids: [about.id], words: `what is near ${about.card.name}` } : null
}
