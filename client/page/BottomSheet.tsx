import { type PointerEvent, useRef } from 'react'
import { PanelBody } from '../panels/Panel.tsx'
import { useKeptKeyboard } from '../panels/use-kept-keyboard.ts'
import { useShell } from '../state/shell.ts'

const HEIGHTS = ['peek', 'half', 'full'] as const
type Height = (typeof HEIGHTS)[number]

const WORDS: Record<Height, string> = {
  peek: 'Open the details',
  half: 'Open the details fully',
  full: 'Lower the details'
}

/**
 * The height that the sheet takes after its grip was dragged by so many px (down is positive); a tap (under 8
 * px) goes to the next height in turn.
 */
export function nextHeight(now: Height, dragged: number): Height {
  const at = HEIGHTS.indexOf(now)
  if (Math.abs(dragged) < 8) return HEIGHTS[(at + 1) % HEIGHTS.length] ?? 'peek'
  return HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, at + (dragged < 0 ? 1 : -1)))] ?? 'peek'
}

/** The details on a phone: a sheet at the bottom with three heights. */
export function BottomSheet() {
  const sheet = useShell((shell) => shell.sheet)
  const part = useKeptKeyboard<HTMLElement>()
  const start = useRef<number | null>(null)
  const dragged = useRef(0)
  const handleDown = (event: PointerEvent) => {
    start.current = event.clientY
    dragged.current = 0
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const handleUp = (event: PointerEvent) => {
    dragged.current = start.current === null ? 0 : event.clientY - start.current
    start.current = null
  }
  return (
    <aside ref={part} id="details" className={`sheet sheet-${sheet}`} aria-label="Details" tabIndex={-1}>
      <button
        type="button"
        className="sheet-grip"
        aria-label={WORDS[sheet]}
        onPointerDown={handleDown}
        onPointerUp={handleUp}
        onClick={() => {
          useShell.setState({ sheet: nextHeight(sheet, dragged.current) })
          dragged.current = 0
        }}
      >
        <span />
      </button>
      <div className="sheet-body">
        <PanelBody />
      </div>
    </aside>
  )
}
