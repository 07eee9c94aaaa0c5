import { useLayoutEffect } from 'react'
import { usePreferences } from '../state/preferences.ts'
import { scaled } from '../look/letters.ts'
import { useScreen } from './use-screen.ts'

/**
 * The frame of the explorer, drawn at once while the rest loads: each part as large as in the explorer itself.
 */
export function ShellFrame() {
  const wide = useScreen('(min-width: 1100px)')
  const { legend, panel, dock, tall, tab } = usePreferences()
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--panel-width', `${scaled(panel)}px`)
  }, [panel])
  const parts = ['explorer', legend ? '' : 'explorer-no-legend', wide ? '' : 'explorer-narrow']
  const low = [`dock-${tab}`, dock ? '' : 'dock-folded', dock && tall ? 'dock-tall' : '']
  return (
    <div className={parts.filter(Boolean).join(' ')} aria-busy="true">
      <div className="bar" />
      <div className={legend && wide ? 'explorer-legend' : 'explorer-legend legend-folded'} />
      <div className="explorer-stage">
        <div className="stage" />
        <div className={['dock', ...low].filter(Boolean).join(' ')} />
      </div>
      {wide && <div className="explorer-panel" />}
    </div>
  )
}
