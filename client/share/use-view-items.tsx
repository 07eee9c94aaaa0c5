import { Menu, useComputedColorScheme } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { openShared } from '../state/opening.ts'
import { useView } from '../state/view.ts'
import { today } from '#figure/words/date-words.ts'
import { download } from '../ui/download.ts'
import { fileName } from '#figure/words/file-name.ts'
import { keptOn, useKeptViews } from './kept-views.ts'
import { NameView } from './NameView.tsx'
import { readShared } from '#model/shared-view.ts'
import { fromShared, toShared } from '#figure/shared.ts'

/**
 * The menu items for views (keep this one, save it, open one), and the elements that must be rendered beside
 * their menu.
 */
export function useViewItems(): { items: ReactNode; beside: ReactNode } {
  const theme = useComputedColorScheme('light')
  const [naming, setNaming] = useState(false)
  const { views } = useKeptViews()
  const file = useRef<HTMLInputElement>(null)
  const handleSave = () => {
    const { title, asOf } = useView.getState()
    const text = JSON.stringify(toShared(useView.getState(), theme), null, 2)
    const name = fileName(title, asOf ?? today(), 'pincite.json')
    download(new Blob([text], { type: 'application/json' }), name)
    useView.setState({ said: `Saved ${name}` })
  }
  const items = (
    <>
      <Menu.Item leftSection={<Icon name="plus" size={15} />} onClick={() => setNaming(true)}>
        Keep this view as…
      </Menu.Item>
      <Menu.Item leftSection={<Icon name="download" size={15} />} onClick={handleSave}>
        Save the view as a file
      </Menu.Item>
      <Menu.Item leftSection={<Icon name="file-text" size={15} />} onClick={() => file.current?.click()}>
        Open a view from a file…
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>Kept in this browser</Menu.Label>
      {views.length === 0 && <Menu.Label>None yet.</Menu.Label>}
      {views.map((kept) => (
        <Menu.Item
          key={kept.name}
          rightSection={<span className="act-key">{keptOn(kept)}</span>}
          onClick={() => void open(kept.name, kept.view)}
        >
          {kept.name}
        </Menu.Item>
      ))}
      {views.length > 0 && (
        <Menu.Item leftSection={<Icon name="trash-2" size={15} />} onClick={() => setNaming(true)}>
          Forget views…
        </Menu.Item>
      )}
    </>
  )
  const beside = (
    <>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="View file"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen) void openFile(chosen)
          currentTarget.value = ''
        }}
      />
      {naming && <NameView onClose={() => setNaming(false)} />}
    </>
  )
  return { items, beside }
}

async function openFile(file: File): Promise<void> {
  const text = await file.text()
  await open(file.name, text)
}

/** Opens a view, or says why not; what was on the canvas then stays. Undo leads back to it. */
async function open(name: string, from: unknown): Promise<void> {
  try {
    const value: unknown = typeof from === 'string' ? JSON.parse(from) : from
    await openShared(fromShared(readShared(value)), `Opened ${name}`)
  } catch (error) {
    const why = error instanceof SyntaxError ? 'It is not JSON.' : error instanceof Error ? error.message : ''
    useView.setState({ said: `Could not open ${name}: ${why}` })
  }
}
