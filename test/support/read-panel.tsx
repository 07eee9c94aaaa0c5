import { render } from '@testing-library/react'
import { PANELS } from '../../client/panels/registry.ts'
import { currentScene } from '../../client/state/use-scene.ts'
import { House } from './answering.tsx'

/** Opens the panel that reads a key of the selection; gives what puts another key to the same panel. */
export function readPanel(key: string): (other: string) => void {
  const entry = PANELS.find((panel) => panel.reads(key, currentScene()))
  if (!entry) throw new Error(`no panel reads ${key}`)
  const shown = (id: string) => (
    <House>
      <entry.Panel id={id} />
    </House>
  )
  const { rerender } = render(shown(key))
  return (other) => rerender(shown(other))
}
