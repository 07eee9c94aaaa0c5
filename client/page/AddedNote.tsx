import { Link } from 'react-router'
import { Icon } from '../look/Icon.tsx'
import { useShell } from '../state/shell.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { briefingPath } from '../paths.ts'

/** The slide that the view has just become, with a link to it. */
export function AddedNote() {
  const added = useShell((shell) => shell.added)
  if (added === null) return null
  return (
    <div className="pill">
      <Icon name="presentation" size={15} />
      <span>
        Slide {added.at} of <strong>{added.title}</strong>
      </span>
      <Link className="text-button" to={briefingPath(added.id)} onClick={close}>
        Open it
      </Link>
      <button
        type="button"
        className="text-button"
        onClick={() => useShell.setState({ added: null, briefing: 'choose' })}
      >
        Another…
      </button>
      <IconButton icon="x" label="Close" onClick={close} />
    </div>
  )
}

function close(): void {
  useShell.setState({ added: null })
}
