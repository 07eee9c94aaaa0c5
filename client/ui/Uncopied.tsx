import './uncopied.css'
import { useShell } from '../state/shell.ts'
import { Dialog } from './Dialog.tsx'

/** A text that the browser did not let the page copy, selected for the reader to copy. */
export function Uncopied({ text }: { text: string }) {
  return (
    <Dialog title="Not copied" size={560} onClose={() => useShell.setState({ uncopied: null })}>
      <label className="uncopied">
        <span>
          The browser did not let the page copy. The text is selected here: copy it yourself, with Ctrl+C (⌘C)
          or by the menu of the selection.
        </span>
        <textarea
          readOnly
          rows={Math.min(10, 2 + text.split('\n').length)}
          value={text}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </Dialog>
  )
}
