import { releaseKeys } from '../search/held-keys.ts'
import { useShell } from '../state/shell.ts'
import { late } from '../ui/late.tsx'
import { Part } from '../ui/Part.tsx'

const Palette = late(async () => {
  try {
    return (await import('../search/Palette.tsx')).Palette
  } catch (error) {
    releaseKeys()
    throw error
  }
})
const Shortcuts = late(async () => (await import('./Shortcuts.tsx')).Shortcuts)
const ActMenu = late(async () => (await import('../acts/ActMenu.tsx')).ActMenu)
const Settings = late(async () => (await import('../settings/Settings.tsx')).Settings)
const DataDialog = late(async () => (await import('../export/DataDialog.tsx')).DataDialog)
const Tour = late(async () => (await import('../tour/Tour.tsx')).Tour)
const Adding = late(async () => (await import('../briefing/Adding.tsx')).Adding)
const HubDialog = late(async () => (await import('./HubDialog.tsx')).HubDialog)

/** Overlays of any page: the palette and the list of keys. */
export function Overlays() {
  const palette = useShell((shell) => shell.palette)
  const shortcuts = useShell((shell) => shell.shortcuts)
  return (
    <>
      {palette && (
        <Part what="the search" onClose={() => useShell.setState({ palette: false })}>
          <Palette />
        </Part>
      )}
      {shortcuts && (
        <Part what="the list of keys" onClose={() => useShell.setState({ shortcuts: false })}>
          <Shortcuts />
        </Part>
      )}
    </>
  )
}

/** Overlays of the explorer only; `opened` once a view is open. */
export function ExplorerOverlays({ opened }: { opened: boolean }) {
  const hub = useShell((shell) => shell.hub)
  const settings = useShell((shell) => shell.settings)
  const data = useShell((shell) => shell.data)
  const tour = useShell((shell) => shell.tour)
  const briefing = useShell((shell) => shell.briefing)
  const menu = useShell((shell) => shell.menu)
  return (
    <>
      <Overlays />
      {settings && (
        <Part what="the settings" onClose={() => useShell.setState({ settings: false })}>
          <Settings />
        </Part>
      )}
      {data && (
        <Part what="the formats of the data" onClose={() => useShell.setState({ data: false })}>
          <DataDialog />
        </Part>
      )}
      {tour !== null && opened && (
        <Part what="the tour" onClose={() => useShell.setState({ tour: null })}>
          <Tour at={tour} />
        </Part>
      )}
      {menu && (
        <Part what="the menu" onClose={() => useShell.setState({ menu: null })}>
          <ActMenu at={menu} />
        </Part>
      )}
      {hub && (
        <Part what="the choice of what to expand" onClose={() => useShell.setState({ hub: null })}>
          <HubDialog offer={hub} />
        </Part>
      )}
      {briefing && opened && (
        <Part what="the briefings" onClose={() => useShell.setState({ briefing: null })}>
          <Adding how={briefing} />
        </Part>
      )}
    </>
  )
}
