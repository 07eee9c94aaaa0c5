import type { Slide } from '#model/briefing.ts'
import { type RefCallback, useCallback, useState } from 'react'
import { figureBox } from '#figure/slide/slide-box.ts'
import { ShapeView } from './ShapeView.tsx'
import { useSlide } from './use-slide.ts'

/**
 * The figure of a slide in miniature, drawn when it scrolls into view. Decorative: its words stand beside it.
 */
export function SlideThumb({ slide }: { slide: Slide }) {
  const [seen, setSeen] = useState(false)
  const watch: RefCallback<HTMLDivElement> = useCallback((thumb) => {
    if (!thumb) return undefined
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    watcher.observe(thumb)
    return () => watcher.disconnect()
  }, [])
  return (
    <div className="slide-thumb" ref={watch} aria-hidden="true">
      {seen && <Drawn slide={slide} />}
    </div>
  )
}

function Drawn({ slide }: { slide: Slide }) {
  const { ready } = useSlide(slide)
  if (!ready) return null
  const { w, h } = figureBox(slide)
  return (
    <svg viewBox={`0 0 ${w} ${h}`} focusable="false">
      {ready.content.figure.shapes.map((shape) => (
        <ShapeView key={shape.id} shape={{ ...shape, title: '' }} />
      ))}
    </svg>
  )
}
