import type { Briefing } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { Menu } from '@mantine/core'
import { send } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { DropMenu } from '../ui/DropMenu.tsx'
import { download } from '../ui/download.ts'
import { useBook } from './book.ts'
import { useExports } from './exports.ts'
import { save } from './saving.ts'

/** The menu of files in which a briefing and its sources can be handed out: those that the server makes. */
export function HandOut({ briefing }: { briefing: Briefing }) {
  const formats = useExports()
  if (formats.briefing.length === 0 || briefing.slides.length === 0) return null
  const handleExport = async (what: 'export' | 'sources', format: string) => {
    useBook.setState({ said: `Making the ${format} file` })
    await save()
    try {
      const response = await send(`/api/briefings/${encodeURIComponent(briefing.id)}/${what}/${format}`, {})
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      download(await response.blob(), name ?? `${briefing.id}.${format}`)
      useBook.setState({ said: `Saved ${name ?? format}` })
    } catch (error) {
      const why = error instanceof AppError ? error.message : 'The connection broke.'
      useBook.setState({ said: `The ${format} file could not be made. ${why}` })
    }
  }
  return (
    <DropMenu
      opener={
        <button type="button" className="button">
          <Icon name="download" size={16} /> <span>Hand out</span>
        </button>
      }
    >
      {formats.briefing.map(({ format, word }) => (
        <Menu.Item key={format} onClick={() => void handleExport('export', format)}>
          {word}
        </Menu.Item>
      ))}
      {formats.sources.length > 0 && <Menu.Label>Its sources</Menu.Label>}
      {formats.sources.map(({ format, word }) => (
        <Menu.Item key={format} onClick={() => void handleExport('sources', format)}>
          {word}
        </Menu.Item>
      ))}
    </DropMenu>
  )
}
