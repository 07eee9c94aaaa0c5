import type { Briefing } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { Menu } from '@mantine/core'
import { useState } from 'react'
import { send } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { DropMenu } from '../ui/DropMenu.tsx'
import { download } from '../ui/download.ts'
import { useBook } from './book.ts'
import { useExports } from './exports.ts'
import { whyNotSaved } from './saving.ts'

type Props = {
  briefing: Briefing
  /** called with the reason why a file could not be made, or what it lacks; with '' when the next is begun */
  onFault: (fault: string) => void
}

/** The menu of file formats for a briefing and its sources. */
export function HandOut({ briefing, onFault }: Props) {
  const formats = useExports()
  const [making, setMaking] = useState(false)
  if (formats.briefing.length === 0 || briefing.slides.length === 0) return null
  const handleExport = async (what: 'export' | 'sources', format: string) => {
    setMaking(true)
    onFault('')
    useBook.setState({ said: `Making the ${format} file` })
    try {
      const unsaved = await whyNotSaved()
      if (unsaved !== '') throw new AppError('conflict', unsaved)
      const response = await send(`/api/briefings/${encodeURIComponent(briefing.id)}/${what}/${format}`, {})
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      download(await response.blob(), name ?? `${briefing.id}.${format}`)
      useBook.setState({ said: `Saved ${name ?? format}` })
      onFault(decodeURIComponent(response.headers.get('x-pincite-notice') ?? ''))
    } catch (error) {
      const why = error instanceof AppError ? error.message : 'The connection broke.'
      onFault(`The ${format} file could not be made. ${why}`)
    }
    setMaking(false)
  }
  const toItem =
    (what: 'export' | 'sources') =>
    ({ format, word }: { format: string; word: string }) => (
      <Menu.Item key={format} disabled={making} onClick={() => void handleExport(what, format)}>
        {word}
      </Menu.Item>
    )
  return (
    <DropMenu
      opener={
        <button type="button" className="button" aria-busy={making}>
          <Icon name="download" size={16} /> <span>{making ? 'Making it…' : 'Hand out'}</span>
        </button>
      }
    >
      {formats.briefing.map(toItem('export'))}
      {formats.sources.length > 0 && <Menu.Label>Its sources</Menu.Label>}
      {formats.sources.map(toItem('sources'))}
    </DropMenu>
  )
}
