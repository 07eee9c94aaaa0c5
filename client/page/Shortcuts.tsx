import type { Act } from '../acts/act.ts'
import { ACTS, keyWords, REDO_KEY, UNDO_KEY, wordsOf } from '../acts/acts.ts'
import { usePreferences } from '../state/preferences.ts'
import { useShell } from '../state/shell.ts'
import { useScene } from '../state/use-scene.ts'
import { Dialog } from '../ui/Dialog.tsx'

const OFF = 'Single letters, digits and signs are switched off'

type Row = readonly [keys: readonly string[], what: string]

/** Keys that are not acts: for finding, walking, looking, going back. */
const FIND: readonly Row[] = [
  [['/'], 'Search'],
  [['Ctrl', 'K'], 'Search and commands'],
  [['?'], 'This list']
]
const WALK: readonly Row[] = [
  [['←', '→', '↑', '↓'], 'Walk to a neighbor on the canvas, or along the outline'],
  [['Enter'], 'Read about what is selected'],
  [['Shift', 'drag'], 'Lasso on the canvas'],
  [['Shift', 'click'], 'Add to the selection'],
  [['Shift', 'F10'], 'Menu of what is selected'],
  [['Esc'], 'Clear the selection']
]
const LOOK: readonly Row[] = [
  [['+'], 'Closer'],
  [['−'], 'Farther'],
  [['['], 'As of the previous event'],
  [[']'], 'As of the next event'],
  [keyWords(UNDO_KEY), 'Undo'],
  [keyWords(REDO_KEY), 'Redo']
]

/** The list of keyboard shortcuts; those of acts come from their table. */
export function Shortcuts() {
  const scene = useScene()
  const single = usePreferences((likes) => likes.singleKeys)
  const acts = ACTS.flatMap((act) => (act === '---' || act.key === undefined ? [] : [toRow(act, scene)]))
  return (
    <Dialog title="Keyboard shortcuts" size={720} onClose={() => useShell.setState({ shortcuts: false })}>
      <div className="shortcut-columns">
        <Rows title="Find" rows={FIND} />
        <Rows title="Walk and select" rows={WALK} />
        <Rows title="Look and go back" rows={LOOK} />
        <Rows title="With the selection" rows={acts} />
      </div>
      <p className="muted">
        On a Mac, Cmd stands for Ctrl. {single ? 'Single letters, digits and signs can be switched off' : OFF}{' '}
        in the settings.
      </p>
    </Dialog>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="shortcuts">
        {rows.map(([keys, what]) => (
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
    </section>
  )
}

function toRow(act: Act, scene: Parameters<typeof wordsOf>[2]): Row {
  const words = wordsOf(act, { what: 'canvas' }, scene)
  return [keyWords(act.key ?? ''), act.under ? `${act.under} ${words}` : words]
}
