import { type Ref, type RefObject, useImperativeHandle } from 'react'
import { boundsOf, boxesOf } from '#figure/boxes.ts'
import type { Size } from '#figure/layout/body.ts'
import { bodiesOf } from '../state/near.ts'
import { levelAt } from './level.ts'
import type { Painter } from './painter.ts'
import type { Drawn } from './use-drawn.ts'
import { centredOn, type Insets, isInView, moveTo, zoomBy } from './viewport.ts'

/** What the page around the canvas may ask of it. */
export type CanvasHandle = {
  zoomIn: () => void
  zoomOut: () => void
  /** fits the canvas to some things, or to everything */
  fit: (ids?: readonly string[]) => void
  /** brings an entity, or the stack it is in, to the middle, where it is partly out of sight or in a crowd */
  show: (id: string) => void
}

type Handled = Pick<Drawn, 'scene' | 'figures' | 'places'> & {
  size: Size | null
  insets: Insets
  /** whether the canvas moves at once, without animation */
  still: boolean
  fit: CanvasHandle['fit']
}

/** Offers to the page around a canvas what it may ask of it; gives how the canvas itself zooms. */
export function useHandle(
  ref: Ref<CanvasHandle>,
  painter: RefObject<Painter | null>,
  { scene, figures, places, size, insets, still, fit }: Handled
): (direction: 1 | -1) => void {
  const zoom = (direction: 1 | -1): void => {
    if (painter.current) zoomBy(painter.current.cy, direction, insets)
  }
  useImperativeHandle(ref, () => ({
    zoomIn: () => zoom(1),
    zoomOut: () => zoom(-1),
    fit: (ids = []) => fit(bodiesOf(scene, ids)),
    show: (id) => {
      const [body] = bodiesOf(scene, [id])
      const figure = figures.find((each) => each.id === body)
      const place = figure && places.get(figure.place)
      const cy = painter.current?.cy
      if (!figure || !place || !cy || !size) return
      const box = boundsOf([boxesOf(figure, place)])
      const isNear = levelAt(cy.zoom()) < 2
      const isSeen = isNear && box && isInView(box, size, { zoom: cy.zoom(), pan: cy.pan() }, insets)
      if (!isSeen) moveTo(cy, centredOn(place, cy.zoom(), size, insets), !still)
    }
  }))
  return zoom
}
