import { useLayoutEffect } from 'react'
import { Legend } from '../legend/Legend.tsx'
import { Panel } from '../panels/Panel.tsx'
import { usePreferences } from '../state/preferences.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { scaled } from '../look/letters.ts'
import { Dock } from './Dock.tsx'
import { ExplorerHeader } from './ExplorerHeader.tsx'
import { Stage } from './Stage.tsx'
import type { useOpening } from './use-opening.ts'
import { useScreen } from './use-screen.ts'

/** The explorer on a desktop or a tablet: legend, canvas above dock, panel. */
export function Desk({ opening }: { opening: ReturnType<typeof useOpening> }) {
  const wide = useScreen('(min-width: 1100px)')
  const liked = usePreferences((likes) => likes.legend)
  const laid = useShell((shell) => shell.legend)
  const legend = wide ? liked : laid
  const width = usePreferences((likes) => likes.panel)
  const prefer = usePreferences((likes) => likes.prefer)
  const selected = useView((view) => view.selection.at(-1))
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--panel-width', `${scaled(width)}px`)
  }, [width])
  const panel = wide || selected !== undefined
  const parts = [
    'explorer',
    liked ? '' : 'explorer-no-legend',
    wide ? '' : 'explorer-narrow',
    panel ? '' : 'explorer-no-panel'
  ]
  return (
    <div className={parts.filter(Boolean).join(' ')}>
      <ExplorerHeader reading={opening.isPending && !opening.error} />
      <Legend
        open={legend}
        onToggle={() => (wide ? prefer({ legend: !liked }) : useShell.setState({ legend: !laid }))}
      />
      <main className="explorer-stage">
        <Stage opening={opening} lay={wide || !panel ? 'desk' : 'tablet'} />
        <Dock />
      </main>
      {panel && <Panel />}
    </div>
  )
}
