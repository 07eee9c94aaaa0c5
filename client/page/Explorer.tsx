import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Tabs.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import './explorer.css'
import './header.css'
import './stage.css'
import './phone.css'
import './print.css'
import { useEffect } from 'react'
import { useActKeys } from '../acts/use-act-keys.ts'
import { useLink } from '../share/use-link.ts'
import { useStill } from '../settings/use-still.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { useWatchedData } from '../use-watched-data.ts'
import { Desk } from './Desk.tsx'
import { ExplorerOverlays } from './Overlays.tsx'
import { Phone } from './Phone.tsx'
import { useExplorerKeys } from './use-explorer-keys.ts'
import { useForgotten } from './use-forgotten.ts'
import { useOpening } from './use-opening.ts'
import { useViewOverlays } from './use-view-overlays.ts'
import { usePaletteKeys } from './use-palette-keys.ts'
import { useScreen } from './use-screen.ts'

/** A narrow window, a phone held sideways, or a desktop window zoomed to twice its size. */
const PHONE =
  '(max-width: 700px), (max-height: 480px) and (pointer: coarse), (max-height: 480px) and (max-width: 960px)'

/** Milliseconds that the rest of the page waits for a graph. */
const LATEST_MS = 3_000

/** Loads what a key may open at any moment, once the page is idle. */
function prefetch(): void {
  setTimeout(
    () => void Promise.allSettled([import('../search/Palette.tsx'), import('../acts/ActMenu.tsx')]),
    1_500
  )
}

/**
 * The explorer: opens what the address names and lays the page out around the canvas, for a desktop or a phone.
 */
export function Explorer() {
  const opening = useOpening()
  const phone = useScreen(PHONE)
  const still = useStill()
  const said = useView((view) => view.said)
  const told = useShell((shell) => shell.told)
  const title = useView((view) => view.title)
  useEffect(() => {
    document.title = title === '' ? 'Pincite' : `${title} · Pincite`
  }, [title])
  useEffect(() => {
    document.documentElement.classList.toggle('still', still)
  }, [still])
  useEffect(prefetch, [])
  useEffect(() => {
    const follow = (): void => useShell.setState({ drawn: true })
    const timer = setTimeout(follow, opening.error ? 0 : LATEST_MS)
    return () => clearTimeout(timer)
  }, [opening.error])
  useLink(!opening.isPending && !opening.error)
  useViewOverlays(!opening.isPending)
  usePaletteKeys()
  useExplorerKeys()
  useActKeys()
  useForgotten()
  useWatchedData()
  return (
    <>
      {phone ? <Phone opening={opening} /> : <Desk opening={opening} />}
      <output className="spoken" aria-live="polite">
        {said}
      </output>
      <output className="spoken" aria-live="polite">
        {told}
      </output>
      <ExplorerOverlays opened={!opening.isPending} />
    </>
  )
}
