import { select, toggleStack } from '../state/actions.ts'
import type { Scene, SceneLine } from '#figure/scene.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import type { Figure } from '#figure/figure.ts'
import type { Gestures } from './gestures.ts'
import type { Standing } from './use-places.ts'

/** What the page does for the canvas. */
export type Answers = {
  onExpand: (id: string) => void
  onMenu: Gestures['onMenu']
  onHover: Gestures['onHover']
  onMove: Standing['move']
}

/** What gestures on a scene do to the view; a drag pins, as one step for undo. */
export function toGestures(scene: Scene, figures: readonly Figure[], answers: Answers): Gestures {
  const stackOf = new Map(scene.stacks.map((stack) => [stack.id, stack]))
  const onFold = (id: string): void => {
    const stack = stackOf.get(id)
    if (stack) toggleStack(id, `${stack.members.length} ${stack.words}`)
  }
  const chosen = (id: string): readonly string[] => {
    const line = scene.lines.find((each) => each.id === id)
    return line ? readAs(line, stackOf) : [id]
  }
  return {
    onPick: (id, adding) => {
      if (id === null) return select([])
      const now = useView.getState().selection
      const picked = chosen(id)
      if (!adding) return select(picked)
      const others = now.filter((each) => !picked.includes(each))
      return select(picked.every((each) => now.includes(each)) ? others : [...others, ...picked])
    },
    onDouble: (id) => (stackOf.has(id) ? onFold(id) : answers.onExpand(id)),
    onBadge: answers.onExpand,
    onFold,
    onMove: (id, { x, y }) => {
      const figure = figures.find((each) => each.id === id)
      if (figure) answers.onMove(nameOf(figure), figure.place, { x, y })
    },
    onHover: answers.onHover,
    onMenu: ({ id, x, y }) => {
      const picked = id === null ? [] : chosen(id)
      const now = useView.getState().selection
      if (!picked.every((each) => now.includes(each))) select(picked)
      answers.onMenu({ id: picked.at(-1) ?? null, x, y })
    }
  }
}

/** The name of the whole canvas for screen readers. */
export function labelOf({ shown, relations }: Scene): string {
  const entities = countWords(shown, 'entity', 'entities')
  return `Graph of ${entities} and ${countWords(relations, 'relation', 'relations')}. Arrow keys walk to neighbors; the outline lists everything.`
}

/**
 * What is read when a line is opened. A line to a stack opens the stack, since it stands for all members; any
 * other opens all its relations, the strongest last.
 */
function readAs({ from, to, relations }: SceneLine, stacks: ReadonlyMap<string, unknown>): readonly string[] {
  const stack = [from, to].find((end) => stacks.has(end))
  return stack === undefined ? relations.toReversed() : [stack]
}

function nameOf(figure: Figure): string {
  return 'entity' in figure ? figure.entity.card.name : figure.stack.words
}
