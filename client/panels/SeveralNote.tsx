import { useKnown } from '../state/known.ts'
import { selectionWords } from '../state/selection-words.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'

/** Says how many of what are selected, where the panel reads the last of them alone. */
export function SeveralNote() {
  const selection = useView((view) => view.selection)
  const asOf = useView((view) => view.asOf)
  const known = useKnown()
  const { stacks } = useScene()
  if (selection.length < 2 || selection.every((id) => id.includes('/'))) return null
  return (
    <p className="panel-several">
      {selectionWords(selection, { ...known, stacks, asOf })} selected; the last of them is read here.
    </p>
  )
}
