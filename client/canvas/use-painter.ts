import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Size } from '#figure/layout/body.ts'
import { type Level, levelAt } from './level.ts'
import { useShell } from '../state/shell.ts'
import { REST } from './moved-picture.ts'
import { openPainter, type Painter } from './painter.ts'

/** The zoom above which every line carries its word. */
const CLOSE = 1.4

/** A canvas that lives as long as its element, and what depends on its size and zoom. */
export type Stage = {
  painter: RefObject<Painter | null>
  container: RefObject<HTMLDivElement | null>
  size: Size | null
  /** null until the canvas has been fitted to its first picture */
  level: Level | null
  close: boolean
}

/** Mounts the canvas once and follows its size and zoom. */
export function usePainter(onReady: (painter: Painter) => void): Stage {
  const container = useRef<HTMLDivElement | null>(null)
  const painter = useRef<Painter | null>(null)
  const ready = useRef(onReady)
  const [size, setSize] = useState<Size | null>(null)
  const [level, setLevel] = useState<Level | null>(null)
  const [close, setClose] = useState(false)
  useEffect(() => {
    const element = container.current
    if (!element) return undefined
    // let the frame with the graph out before anything else starts
    const opened = openPainter(element, () => setTimeout(() => useShell.setState({ drawn: true })))
    painter.current = opened
    ready.current(opened)
    const look = (): void => {
      setLevel(levelAt(opened.cy.zoom()))
      setClose(opened.cy.zoom() > CLOSE)
    }
    opened.cy.one('viewport', look)
    opened.cy.on('zoom', () => opened.isCrowd() || look())
    opened.cy.on(REST, look)
    const observer = new ResizeObserver(() => {
      opened.cy.resize()
      setSize({ w: element.clientWidth, h: element.clientHeight })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      painter.current = null
      opened.destroy()
    }
  }, [])
  return { painter, container, size, level, close }
}
