import { Icon } from '../look/Icon.tsx'
import { save, useSaving } from './saving.ts'

const WORDS = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving…',
  failed: 'Not saved',
  conflict: 'Changed elsewhere'
} as const

/** Whether the server has what was written; where it has not, why, and Retry or the way to the token that the server asks for. */
export function SaveState() {
  const { state, why, needsToken } = useSaving()
  return (
    <output className={`save-state save-state-${state}`}>
      {state === 'saved' && <Icon name="check" size={15} />}
      {(state === 'failed' || state === 'conflict') && <Icon name="triangle-alert" size={15} />}
      <span title={why || undefined}>{WORDS[state]}</span>
      {state === 'failed' && (
        <>
          <span className="spoken">{why} It is kept in this browser.</span>
          <button type="button" className="text-button" onClick={() => void save()}>
            {needsToken ? 'Give the token…' : 'Retry'}
          </button>
        </>
      )}
    </output>
  )
}
