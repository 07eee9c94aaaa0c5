import { Icon } from '../look/Icon.tsx'
import { useShell } from '../state/shell.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** A message that stays until the reader closes it. */
export function Notice() {
  const notice = useShell((shell) => shell.notice)
  if (notice === null) return null
  return (
    <div className="pill" role="alert">
      <Icon name="triangle-alert" size={15} />
      <span>{notice}</span>
      <IconButton icon="x" label="Close the notice" onClick={() => useShell.setState({ notice: null })} />
    </div>
  )
}
