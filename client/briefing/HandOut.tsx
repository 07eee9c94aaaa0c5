import type { Briefing } from '#model/briefing.ts'
import { Menu } from '@mantine/core'
import { Icon } from '../look/Icon.tsx'
import { DropMenu } from '../ui/DropMenu.tsx'
import { download } from '../ui/download.ts'
import { useBook } from './book.ts'
import { useExports } from './exports.ts'
import { save } from './saving.ts'

/** The menu of files in which a briefing can be handed out: those that the server makes. */
export function HandOut({ briefing }: { briefing: Briefing }) {
  const formats = useExports()
  if (formats.length === 0 || briefing.slides.length === 0) return null
  const handleExport = async (format: string) => {
    useBook.setState({ said: `Making the ${format} file` })
    await save()
    const response = await fetch(`/api/briefings/${encodeURIComponent(briefing.id)}/export/${format}`)
    if (!response.ok) {
      useBook.setState({ said: `The ${format} file could not be made` })
      return
    }
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
    download(await response.blob(), name ?? `${briefing.id}.${format}`)
    useBook.setState({ said: `Saved ${name ?? format}` })
  }
  return (
    <DropMenu
      opener={
        <button type="button" className="button">
          <Icon name="download" size={16} /> <span>Hand out</span>
        </button>
      }
    >
      {formats.map(({ format, word }) => (
        <Menu.Item key={format} onClick={() => void handleExport(format)}>
          {word}
        </Menu.Item>
      ))}
    </DropMenu>
  )
}
