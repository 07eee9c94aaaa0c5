import { Icon } from '../look/Icon.tsx'
import { filter, focusOn } from '../state/actions.ts'
import { marksOf } from '../state/facets.ts'
import { useScene } from '../state/use-scene.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'

/** More things than this on the canvas are too many to read. */
const MOST_READABLE = 1_500

const SAID = (['party statements', 'press', 'allegations', 'denials'] as const).flatMap(marksOf)

/** Says that there is more on the canvas than can be read, and proposes what would help. */
export function LargeNote() {
  const scene = useScene()
  const selection = useView((view) => view.selection)
  const drawn = scene.entities.length + scene.stacks.length + scene.lines.length
  if (drawn <= MOST_READABLE) return null
  const from = selection.length > 0 ? selection : scene.focus === null ? [] : [scene.focus]
  return (
    <output className="pill">
      <Icon name="info" size={15} />
      <span>
        <strong>{drawn.toLocaleString('en-US')} things are drawn</strong>, more than one can read; from afar
        lines and names are left out.
      </span>
      {from.length > 0 && (
        <button type="button" className="text-button" onClick={() => focusOn(from, 1)}>
          Only what is near
        </button>
      )}
      <button
        type="button"
        className="text-button"
        onClick={() => filter('Showing what is on record', { marks: SAID })}
      >
        Only what is on record
      </button>
      <button type="button" className="text-button" onClick={() => useShell.setState({ arranging: 'kinds' })}>
        Arrange by kind
      </button>
    </output>
  )
}
