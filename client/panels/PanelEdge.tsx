import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { PANEL_WIDTH, usePreferences } from '../state/preferences.ts'
import { unscaled } from '../look/letters.ts'

const STEP = 24

/** The edge of the panel; dragging it, or the arrow keys, change the panel's width, which is remembered. */
export function PanelEdge() {
  const width = usePreferences((likes) => likes.panel)
  const prefer = usePreferences((likes) => likes.prefer)
  const start = useRef<{ x: number; width: number } | null>(null)
  const resize = (px: number) =>
    prefer({ panel: Math.round(Math.min(PANEL_WIDTH.most, Math.max(PANEL_WIDTH.least, px))) })
  const handleKeyDown = (event: KeyboardEvent) => {
    const to = new Map([
      ['ArrowLeft', width + STEP],
      ['ArrowRight', width - STEP],
      ['Home', PANEL_WIDTH.least],
      ['End', PANEL_WIDTH.most]
    ])
    if (!to.has(event.key)) return
    event.preventDefault()
    resize(to.get(event.key) ?? width)
  }
  return (
    <button
      type="button"
      className="panel-edge"
      title="Drag to resize"
      aria-label={`Width of the details, ${width} pixels; arrow keys change it`}
      onKeyDown={handleKeyDown}
      onDoubleClick={() => resize(PANEL_WIDTH.usual)}
      onPointerDown={(event: PointerEvent) => {
        if (event.button !== 0) return
        start.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={({ clientX }) => {
        if (start.current) resize(start.current.width + unscaled(start.current.x - clientX))
      }}
      onPointerUp={() => {
        start.current = null
      }}
    />
  )
}
