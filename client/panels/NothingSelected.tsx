import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'

/** The empty panel: what it could answer, and one button. */
export function NothingSelected() {
  const focus = useView((view) => view.focus)
  return (
    <div className="panel-empty">
      <p>Who or what would you like to read about? Select an entity or a line.</p>
      {focus !== null && (
        <button type="button" className="button" onClick={() => select([focus])}>
          Read about the entity in the middle
        </button>
      )}
    </div>
  )
}
