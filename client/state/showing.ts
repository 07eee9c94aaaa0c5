import { ask } from '../api.ts'
import { countWords } from '#figure/words/count-words.ts'
import { add } from './expanding.ts'
import { useKnown } from './known.ts'
import { useShell } from './shell.ts'
import { useView } from './view.ts'

/** Adds entities to the canvas; where all are there already, fits the canvas to them. */
export async function showAmong(ids: readonly string[]): Promise<void> {
  const on = new Set(useView.getState().entities)
  const added = await add(ids, null)
  if (added !== null && ids.every((id) => on.has(id))) useShell.setState({ fitTo: [...ids] })
}

/** Shows only these entities, as one step for undo, and fits the canvas to them. */
export async function showAlone(ids: readonly string[]): Promise<void> {
  const { opened } = useView.getState()
  // asked without an as-of date: what the page knows must serve every day
  const page = await ask('between', { ids: [...ids] })
  if (useView.getState().opened !== opened) return
  useKnown.getState().learn(page)
  const words = `Showing ${countWords(ids.length, 'entity', 'entities')} alone`
  useView.getState().change(words, ({ focus }) => ({
    entities: [...ids],
    near: null,
    focus: focus !== null && ids.includes(focus) ? focus : null
  }))
  useShell.setState({ fitTo: [] })
}
