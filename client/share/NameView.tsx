import './name-view.css'
import { useComputedColorScheme } from '@mantine/core'
import { useView } from '../state/view.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { NameForm } from '../ui/NameForm.tsx'
import { keptOn, MOST_KEPT, NoRoomError, useKeptViews } from './kept-views.ts'
import { toShared } from '#figure/shared.ts'

/** Names the view and keeps it in this browser; lists the views kept, so that they can be forgotten. */
export function NameView({ onClose }: { onClose: () => void }) {
  const theme = useComputedColorScheme('light')
  const title = useView((view) => view.title)
  const { views, keep, forget } = useKeptViews()
  const handleName = (name: string): string | null => {
    try {
      const view = toShared(useView.getState(), theme)
      keep({ name, at: new Date().toISOString(), view })
    } catch (error) {
      if (error instanceof NoRoomError) return error.message
      return 'This browser refuses to keep it. Save the view as a file instead.'
    }
    useView.setState({ said: `Kept ${name}` })
    onClose()
    return null
  }
  return (
    <Dialog title="Keep this view" onClose={onClose}>
      <NameForm
        label="Name"
        first={title}
        most={200}
        empty="Give the view a name."
        door={(name) => (views.some((one) => one.name === name) ? 'Replace' : 'Keep')}
        onName={handleName}
      />
      <p className="muted">
        It stays in this browser ({views.length} of {MOST_KEPT}). To hand it on, copy the link or save it as a
        file.
      </p>
      <ul className="kept">
        {views.map((one) => (
          <li key={one.name}>
            <span>{one.name}</span>
            <span className="muted">{keptOn(one)}</span>
            <IconButton icon="trash-2" label={`Forget ${one.name}`} onClick={() => forget(one.name)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
