import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Tabs.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import './explorer.css'
import './header.css'
import './stage.css'
import './phone.css'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useEffect } from 'react'
import { useActKeys } from '../acts/use-act-keys.ts'
import { useLink } from '../share/use-link.ts'
import { useStill } from '../settings/use-still.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { Desk } from './Desk.tsx'
import { Phone } from './Phone.tsx'
import { useExplorerKeys } from './use-explorer-keys.ts'
import { useOpening } from './use-opening.ts'
import { usePaletteKeys } from './use-palette-keys.ts'

const Palette = lazy(async () => ({ default: (await import('../search/Palette.tsx')).Palette }))
const Shortcuts = lazy(async () => ({ default: (await import('./Shortcuts.tsx')).Shortcuts }))
const ActMenu = lazy(async () => ({ default: (await import('../acts/ActMenu.tsx')).ActMenu }))
const Settings = lazy(async () => ({ default: (await import('../settings/Settings.tsx')).Settings }))
const DataDialog = lazy(async () => ({ default: (await import('../export/DataDialog.tsx')).DataDialog }))
const Tour = lazy(async () => ({ default: (await import('../tour/Tour.tsx')).Tour }))
const Adding = lazy(async () => ({ default: (await import('../briefing/Adding.tsx')).Adding }))
const HubDialog = lazy(async () => ({ default: (await import('./HubDialog.tsx')).HubDialog }))

/** So long the rest of the page waits for a graph. */
const LATEST_MS = 3_000

/** Loads what a key may open at any moment, once the page has nothing else to do. */
function prefetch(): void {
  setTimeout(() => void Promise.all([import('../search/Palette.tsx'), import('../acts/ActMenu.tsx')]), 1_500)
}

/** The explorer: opens what the address names and lays the page around the canvas, for a desk or a phone. */
export function Explorer() {
  const opening = useOpening()
  const phone = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false })
  const palette = useShell((shell) => shell.palette)
  const shortcuts = useShell((shell) => shell.shortcuts)
  const hub = useShell((shell) => shell.hub)
  const settings = useShell((shell) => shell.settings)
  const data = useShell((shell) => shell.data)
  const tour = useShell((shell) => shell.tour)
  const briefing = useShell((shell) => shell.briefing)
  const still = useStill()
  const menu = useShell((shell) => shell.menu)
  const said = useView((view) => view.said)
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
  usePaletteKeys()
  useExplorerKeys()
  useActKeys()
  return (
    <>
      {phone ? <Phone opening={opening} /> : <Desk opening={opening} />}
      <output className="spoken" aria-live="polite">
        {said}
      </output>
      <Suspense fallback={null}>
        {palette && <Palette />}
        {shortcuts && <Shortcuts />}
        {settings && <Settings />}
        {data && <DataDialog />}
        {tour !== null && !opening.isPending && <Tour at={tour} />}
        {menu && <ActMenu at={menu} />}
        {hub && <HubDialog offer={hub} />}
        {briefing && !opening.isPending && <Adding how={briefing} />}
      </Suspense>
    </>
  )
}
