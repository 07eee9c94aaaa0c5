import './token-dialog.css'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { giveToken, useWriteToken } from '../state/write-token.ts'
import { Dialog } from './Dialog.tsx'

/** What the header of a request can carry. */
const SENDABLE = /^[\x21-\x7e]+$/

/** Asks for the token without which the server takes no change; what was refused is then sent again. */
export function TokenDialog() {
  const asking = useWriteToken((state) => state.asking)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  const isRefused = asking === 'again'
  const said =
    fault || (isRefused ? 'The server does not take this token. Check that you copied all of it.' : '')
  useEffect(() => {
    if (isRefused) field.current?.select()
  }, [isRefused])
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (asking === 'trying') return
    const token = typed.trim()
    setFault(faultOf(token))
    if (faultOf(token) === '') giveToken(token)
  }
  return (
    <Dialog title="This server asks for its token" onClose={() => giveToken(null)}>
      <form className="token-form" onSubmit={handleSubmit}>
        <p>
          It takes changes, such as a briefing or a slide, only from those who have its token. Whoever runs
          this server has set it (<code>PINCITE_TOKEN</code>): ask them for it. What was refused is then sent
          again.
        </p>
        <label htmlFor={id}>Token</label>
        <input
          id={id}
          ref={field}
          type="password"
          autoComplete="off"
          value={typed}
          data-autofocus
          aria-invalid={said !== ''}
          aria-describedby={`${id}-fault ${id}-kept`}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setFault('')
          }}
        />
        <p id={`${id}-fault`} className="token-fault" role="alert">
          {said}
        </p>
        <p id={`${id}-kept`} className="muted">
          It is kept in this tab until you close it, sent to this server alone, and never part of a link.
        </p>
        <div className="dialog-doors">
          <button type="submit" className="button button-main">
            {asking === 'trying' ? 'Trying it…' : 'Use the token'}
          </button>
          <button type="button" className="button" onClick={() => giveToken(null)}>
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function faultOf(token: string): string {
  if (token === '') return 'Type or paste the token.'
  return SENDABLE.test(token) ? '' : 'A token has no spaces and no letters with accents.'
}
