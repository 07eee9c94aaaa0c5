import { useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { save, useSaving } from './saving.ts'

const WORDS = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving…',
  failed: 'Not saved',
  conflict: 'Changed elsewhere'
} as const

/**
 * Whether the server has what was written; where it has not, why, and Retry or the way to the token that the server
 * asks for. Every change is saved, so that only trouble is announced, and its end.
 */
export function SaveState() {
  const { state, why, needsToken } = useSaving()
  const [isTroubled, setTroubled] = useState(false)
  if (state === 'failed' && !isTroubled) setTroubled(true)
  if (state === 'unsaved' && isTroubled) setTroubled(false)
  const told =
    state === 'failed'
      ? `Not saved. ${why} It is kept in this browser.`
      : isTroubled && state === 'saved'
        ? 'Saved'
        : ''
  return (
    <>
      <output className={`save-state save-state-${state}`} aria-live="off">
        {state === 'saved' && <Icon name="check" size={15} />}
        {(state === 'failed' || state === 'conflict') && <Icon name="triangle-alert" size={15} />}
        <span title={why || undefined}>{WORDS[state]}</span>
        {state === 'failed' && (
          <button type="button" className="text-button" onClick={() => void save()}>
            {needsToken ? 'Give the token…' : 'Retry'}
          </button>
        )}
      </output>
      <output className="spoken">{told}</output>
    </>
  )
}
