import { memo, type PointerEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import { type Boxes, boundsOf } from '#figure/boxes.ts'
import classes from './Canvas.module.css'
import type { Size } from '#figure/layout/body.ts'
import type { Painter } from './painter.ts'
import { isInView } from './viewport.ts'

/** The most room that the map takes, px. */
const W = 150
const H = 104
const EDGE = 6

type Props = { painter: RefObject<Painter | null>; placed: readonly Boxes[]; size: Size }

/**
 * A small map of everything, with the visible part; shown only where not everything is visible. A press or a
 * drag on it goes there.
 */
export function Minimap({ painter, placed, size }: Props) {
  const [seen, setSeen] = useState({ zoom: 1, pan: { x: 0, y: 0 } })
  useEffect(() => {
    const core = painter.current?.cy
    if (!core) return undefined
    let frame = 0
    const look = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setSeen({ zoom: core.zoom(), pan: { ...core.pan() } }))
    }
    core.on('viewport', look)
    look()
    return () => {
      cancelAnimationFrame(frame)
      core.off('viewport', look)
    }
  }, [painter])
  const bounds = useMemo(() => boundsOf(placed), [placed])
  if (!bounds || isInView(bounds, size, seen)) return null
  const scale = Math.min(W / (bounds.right - bounds.left), H / (bounds.bottom - bounds.top))
  const w = (bounds.right - bounds.left) * scale + 2 * EDGE
  const h = (bounds.bottom - bounds.top) * scale + 2 * EDGE
  const x = (value: number): number => (value - bounds.left) * scale + EDGE
  const y = (value: number): number => (value - bounds.top) * scale + EDGE
  const go = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    const to = {
      x: (event.clientX - box.left - EDGE) / scale + bounds.left,
      y: (event.clientY - box.top - EDGE) / scale + bounds.top
    }
    painter.current?.cy.pan({ x: size.w / 2 - to.x * seen.zoom, y: size.h / 2 - to.y * seen.zoom })
  }
  return (
    <div
      className={classes['minimap']}
      style={{ width: w, height: h }}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    >
      <Bodies placed={placed} left={bounds.left} top={bounds.top} scale={scale} w={w} h={h} />
      <div
        className={classes['minimapSeen']}
        style={{
          width: (size.w / seen.zoom) * scale,
          height: (size.h / seen.zoom) * scale,
          transform: `translate(${x(-seen.pan.x / seen.zoom)}px, ${y(-seen.pan.y / seen.zoom)}px)`
        }}
      />
    </div>
  )
}

type BodiesProps = {
  placed: readonly Boxes[]
  left: number
  top: number
  scale: number
  w: number
  h: number
}

/**
 * The bodies on the map as one path in a layer of its own, so that it is not repainted while the canvas moves.
 */
const Bodies = memo(function Bodies({ placed, left, top, scale, ...size }: BodiesProps) {
  const rects = placed.map(({ body }) => {
    const wide = Math.max(2, (body.right - body.left) * scale)
    const high = Math.max(2, (body.bottom - body.top) * scale)
    return `M${(body.left - left) * scale + EDGE} ${(body.top - top) * scale + EDGE}h${wide}v${high}h${-wide}Z`
  })
  return (
    <svg className={classes['minimapBodies']} width={size.w} height={size.h}>
      <path d={rects.join('')} />
    </svg>
  )
})
