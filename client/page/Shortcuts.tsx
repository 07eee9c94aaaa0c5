import { useShell } from '../state/shell.ts'
import { Dialog } from '../ui/Dialog.tsx'

const SHORTCUTS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'Search'],
  [['Ctrl', 'K'], 'Search and commands'],
  [['?'], 'This list'],
  [['Enter'], 'Read about what is selected in the outline'],
  [['E'], 'Expand the selected entity, as a double click does'],
  [['Delete'], 'Hide the selected entities from the view'],
  [['Esc'], 'Let go of the selection'],
  [['Ctrl', 'Z'], 'Undo'],
  [['Ctrl', 'Shift', 'Z'], 'Redo'],
  [['0'], 'Fit the view'],
  [['+'], 'Closer'],
  [['−'], 'Farther'],
  [['←', '→', '↑', '↓'], 'Walk to a neighbour on the canvas, or along the outline']
]

/** The list of keyboard shortcuts. */
export function Shortcuts() {
  return (
    <Dialog title="Keyboard shortcuts" onClose={() => useShell.setState({ shortcuts: false })}>
      <dl className="shortcuts">
        {SHORTCUTS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">On a Mac, Cmd stands for Ctrl.</p>
    </Dialog>
  )
}
