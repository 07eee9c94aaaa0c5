import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { Icon } from '../look/Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { NotLoaded } from './late.tsx'
import { useFocusBack } from './use-focus-back.ts'

type Props = { what: string; error: unknown; onRetry: () => void; onClose?: (() => void) | undefined }

/** Shown instead of a part of the page that failed; over the page, where the part would have been over it. */
export function PartFailed({ what, error, onRetry, onClose }: Props) {
  const retry = useRef<HTMLButtonElement>(null)
  const isOver = onClose !== undefined
  useFocusBack()
  useEffect(() => {
    if (isOver) retry.current?.focus()
  }, [isOver])
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !onClose) return
      event.stopPropagation()
      onClose()
    },
    true
  )
  const isAway = error instanceof NotLoaded
  return (
    <div className={isOver ? 'part-failed part-failed-over' : 'part-failed'} role="alert">
      <p className="state-title">
        <Icon name="triangle-alert" size={16} /> {isAway ? 'Could not load' : 'Could not show'} {what}
        {onClose && <IconButton icon="x" label="Close" onClick={onClose} />}
      </p>
      <p>
        {isAway
          ? 'The server does not answer, or it has a newer version of this page.'
          : 'Something unexpected went wrong.'}
      </p>
      <div className="part-failed-ways">
        <button type="button" className="button" ref={retry} onClick={onRetry}>
          <Icon name="rotate-ccw" size={15} /> Retry
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          Reload the page
        </button>
      </div>
    </div>
  )
}
