import './slide-drawing.css'
import { type ComponentProps, type CSSProperties, useLayoutEffect, useRef } from 'react'
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts'
import { scrollOf } from './scroll-of.ts'
import { SlideFigure } from './SlideFigure.tsx'

/**
 * The figure of a slide where it is visible; on a phone wide enough for names of at least ten px, and scrolled
 * to what stands out.
 */
export function SlideDrawing(props: ComponentProps<typeof SlideFigure>) {
  const { figure, room } = props
  const drawing = useRef<HTMLDivElement>(null)
  const centred = useRef<typeof figure>(null)
  useLayoutEffect(() => {
    const { current } = drawing
    if (!current || centred.current === figure) return
    centred.current = figure
    current.scrollLeft = scrollOf(figure, room.w, { whole: current.scrollWidth, seen: current.clientWidth })
  })
  return (
    <div ref={drawing} className="slide-drawing" {...SCROLLED_BY_KEYS} style={legible(figure.size, room.w)}>
      <SlideFigure {...props} />
    </div>
  )
}

function legible(size: number, width: number): CSSProperties & Record<`--${string}`, string> {
  return { '--legible': `${Math.min(1_400, Math.round((width * 10) / (13 * size)))}px` }
}
