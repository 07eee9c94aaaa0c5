import './embed-dialog.css'
import type { Briefing } from '#model/briefing.ts'
import { useState } from 'react'
import { isOnlyHere } from '../share/only-here.ts'
import { useCopied } from '../ui/copying.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { embedCode } from './embed-code.ts'
import { embedPath } from '../paths.ts'

/** Gives the code that shows a briefing inside another page. */
export function EmbedDialog({ briefing, onClose }: { briefing: Briefing; onClose: () => void }) {
  const [text, setText] = useState(true)
  const { copied, copy } = useCopied()
  const code = embedCode(briefing, location.origin, text)
  return (
    <Dialog title="Embed this briefing" size={620} onClose={onClose}>
      <div className="embed-dialog">
        <p>
          Paste this where your page should show it. Whoever sees that page sees the briefing as it is then.
        </p>
        {isOnlyHere(location.href) && (
          <p className="embed-here">
            This page was opened at {location.host}, which nobody else can reach: open it where Pincite runs
            for others, or hand out the web page in one file.
          </p>
        )}
        <label className="embed-choice">
          <input type="checkbox" checked={text} onChange={(event) => setText(event.currentTarget.checked)} />
          With the text of each slide
        </label>
        <label className="field">
          <span>Code</span>
          <textarea readOnly rows={5} value={code} onFocus={(event) => event.currentTarget.select()} />
        </label>
        <div className="dialog-doors">
          <button type="button" className="button button-main" data-autofocus onClick={() => void copy(code)}>
            {copied ? 'Copied' : 'Copy the code'}
          </button>
          <a className="button" href={embedPath(briefing.id, text)} target="_blank" rel="noopener noreferrer">
            See it
          </a>
        </div>
      </div>
    </Dialog>
  )
}
