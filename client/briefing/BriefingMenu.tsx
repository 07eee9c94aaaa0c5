import type { Briefing } from '#model/briefing.ts'
import { Menu } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { today } from '#figure/words/date-words.ts'
import { fileName } from '#figure/words/file-name.ts'
import { Icon } from '../look/Icon.tsx'
import { DropMenu } from '../ui/DropMenu.tsx'
import { download } from '../ui/download.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useBook } from './book.ts'
import { DeleteDialog } from './DeleteDialog.tsx'

/** Further things to do with a briefing: save it as a file, delete it, leave it. */
export function BriefingMenu({ briefing }: { briefing: Briefing }) {
  const [deleting, setDeleting] = useState(false)
  return (
    <>
      <DropMenu opener={<IconButton icon="ellipsis" label="More" />}>
        <Menu.Item leftSection={<Icon name="download" size={15} />} onClick={() => saveFile(briefing)}>
          Save as a file (JSON)
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="network" size={15} />} component={Link} to="/explore">
          Open the explorer
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="trash-2" size={15} />} onClick={() => setDeleting(true)}>
          Delete the briefing…
        </Menu.Item>
      </DropMenu>
      {deleting && <DeleteDialog briefing={briefing} onClose={() => setDeleting(false)} />}
    </>
  )
}

function saveFile(briefing: Briefing): void {
  const name = fileName(briefing.title, today(), 'briefing.json')
  download(new Blob([`${JSON.stringify(briefing, null, 2)}\n`], { type: 'application/json' }), name)
  useBook.setState({ said: `Saved ${name}` })
}
