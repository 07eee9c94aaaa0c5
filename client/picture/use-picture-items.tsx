import { Menu, useComputedColorScheme } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useKnown } from '../state/known.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'
import { today } from '#figure/words/date-words.ts'
import { download } from '../ui/download.ts'
import { fileName } from '#figure/words/file-name.ts'
import type { Format } from './picture.ts'

const FORMATS: readonly { format: Format; word: string }[] = [
  { format: 'png', word: 'Picture as PNG' },
  { format: 'svg', word: 'Picture as SVG' }
]

/** Milliseconds after which what was just said is on the screen. */
const SEEN_MS = 50

/**
 * The menu items that save what is on the canvas with its legend, date and sources; `busy` while one is being
 * made.
 */
export function usePictureItems(): { items: ReactNode; busy: boolean } {
  const scheme = useComputedColorScheme('light')
  const scene = useScene()
  const [busy, setBusy] = useState(false)
  const handleSave = async (format: Format) => {
    if (busy) return
    if (scene.shown === 0) {
      useView.setState({ said: 'There is nothing on the canvas to save' })
      return
    }
    const view = useView.getState()
    setBusy(true)
    useView.setState({ said: 'Drawing the picture…' })
    try {
      // drawing stops a slow device for a while: the words are on the screen by then
      await new Promise((go) => setTimeout(go, SEEN_MS))
      const { toPicture } = await import('./picture.ts')
      const picture = await toPicture({ view, scene, known: useKnown.getState(), scheme }, format)
      const name = fileName(view.title, view.asOf ?? today(), format)
      download(picture, name)
      useView.setState({ said: `Saved ${name}` })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      useView.setState({ said: `The picture was not saved: ${why}` })
    } finally {
      setBusy(false)
    }
  }
  const items = FORMATS.map(({ format, word }) => (
    <Menu.Item key={format} onClick={() => void handleSave(format)}>
      {word}
    </Menu.Item>
  ))
  return { items, busy }
}
