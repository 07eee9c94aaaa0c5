import './name-view.css'
import { useComputedColorScheme } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useView } from '../state/view.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { MOST_KEPT, useKeptViews } from './kept-views.ts'
import { toShared } from '#figure/shared.ts'

/** Names the view and keeps it in this browser; lists those that are kept, to forget them. */
export function NameView({ onClose }: { onClose: () => void }) {
  const theme = useComputedColorScheme('light')
  const title = useView((view) => view.title)
  const [name, setName] = useState(title)
  const [fault, setFault] = useState('')
  const { views, keep, forget } = useKeptViews()
  const plain = name.trim()
  const taken = views.some((one) => one.name === plain)
  const handleKeep = (event: FormEvent) => {
    event.preventDefault()
    if (plain === '') return setFault('Give the view a name.')
    try {
      const view = toShared(useView.getState(), theme)
      keep({ name: plain, at: new Date().toISOString(), view })
    } catch {
      return setFault('This browser refuses to keep it. Save the view as a file instead.')
    }
    useView.setState({ said: `Kept ${plain}` })
    return onClose()
  }
  return (
    <Dialog title="Keep this view" onClose={onClose}>
      <form className="name-view" onSubmit={handleKeep}>
        <label htmlFor="view-name">Name</label>
        <input
          id="view-name"
          value={name}
          maxLength={200}
          data-autofocus
          aria-invalid={fault !== ''}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" className="button button-main">
          {taken ? 'Replace' : 'Keep'}
        </button>
      </form>
      {fault !== '' && <p role="alert">{fault}</p>}
      <p className="muted">
        It stays in this browser ({views.length} of {MOST_KEPT}). To hand it on, copy the link or save it as a
        file.
      </p>
      <ul className="kept">
        {views.map((one) => (
          <li key={one.name}>
            <span>{one.name}</span>
            <span className="muted">{dateWords(one.at.slice(0, 10))}</span>
            <IconButton icon="trash-2" label={`Forget ${one.name}`} onClick={() => forget(one.name)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
