import { cleanup, renderHook } from '@testing-library/react'
import { type Boxes, boundsOf } from '#figure/boxes.ts'
import type { Painter } from '../../../client/canvas/painter.ts'
import { toWhole, useFit } from '../../../client/canvas/use-fit.ts'
import { type Insets, isInView, type Viewport } from '../../../client/canvas/viewport.ts'

const SIZE = { w: 1000, h: 600 }
/** The insets of a tablet, where the panel lies over the canvas. */
const INSETS = { top: 76, right: 364, bottom: 56, left: 24 }

afterEach(cleanup)

test.each([
  ['whole, a little smaller, rather than cut off', 560, 0.6],
  ['as large as names can be read, where it is far too tall for it', 900, 0.7]
])('a phone shows a picture %s', (_, h, zoom) => {
  const bare = { top: 0, right: 0, bottom: 0, left: 0 }
  const shown = toWhole([box('tall', 0, 0, 100, h)], { w: 390, h: 336 }, bare, { x: 0, y: 0 })
  expect(shown?.zoom).toBeCloseTo(zoom)
})

function box(id: string, x: number, y: number, w = 50, h = 50): Boxes {
  return {
    id,
    round: false,
    label: null,
    body: { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 }
  }
}

/** A canvas that knows only where it looks. */
function looking(): { painter: Painter; at: () => Viewport } {
  let at: Viewport = { zoom: 1, pan: { x: 0, y: 0 } }
  const cy = {
    zoom: () => at.zoom,
    pan: () => at.pan,
    stop: () => {},
    viewport: (next: Viewport) => {
      at = next
    }
  }
  return { painter: { cy } as unknown as Painter, at: () => at }
}

function open(first: readonly Boxes[]) {
  const { painter, at } = looking()
  const { rerender } = renderHook(
    ({ placed, insets }) =>
      useFit({ current: painter }, { placed, whole: true, size: SIZE, insets, still: true, centre: null }),
    { initialProps: { placed: first, insets: INSETS } }
  )
  return {
    at,
    painter,
    show: (placed: readonly Boxes[]) => rerender({ placed, insets: INSETS }),
    cover: (insets: Insets) => rerender({ placed: first, insets })
  }
}

const sees = (at: Viewport, ...some: readonly Boxes[]) => {
  const bounds = boundsOf(some)
  return bounds !== null && isInView(bounds, SIZE, at, INSETS)
}

const suit = box('suit', 0, 0)
const far = box('far', 1200, 0)
const folded = box('states', 1200, 300, 150, 44)
const frame = box('states', 1500, 300, 440, 1_400)

test('an unfolded stack is seen whole, however large, and not beneath the panel', () => {
  const { at, show } = open([suit, far, folded])
  expect(sees(at(), suit, far, folded)).toBe(true)
  show([suit, far, frame])
  expect(sees(at(), frame)).toBe(true)
})

test('one that is unfolded again is brought in again', () => {
  const { at, show } = open([suit, far, frame])
  show([suit, far, folded])
  const before = at()
  show([suit, far, folded])
  expect(at()).toBe(before)
  show([suit, far, box('states', 4_000, 300, 440, 138)])
  expect(sees(at(), box('states', 4_000, 300, 440, 138))).toBe(true)
})

test('for several that come from far apart the canvas steps back, but not too far', () => {
  const { at, show } = open([suit, box('near', 300, 0)])
  show([suit, box('near', 300, 0), far, box('farther', 4_000, 2_000)])
  expect(at().zoom).toBe(0.62)
})

test('when what the canvas moved for goes again, it moves back, step by step', () => {
  const { at, show } = open([suit, far])
  const first = at()
  const one = box('one', 4_000, 2_000)
  const two = box('two', -4_000, 2_000)
  show([suit, far, one])
  const second = at()
  show([suit, far, one, two])
  expect(at()).not.toStrictEqual(second)
  show([suit, far, one])
  expect(at()).toStrictEqual(second)
  show([suit, far])
  expect(at()).toStrictEqual(first)
})

test('a stack that is folded again brings the canvas back, unless the reader has moved it', () => {
  const { at, painter, show } = open([suit, far, folded])
  const first = at()
  const moved: Viewport = { zoom: 0.5, pan: { x: 3, y: 4 } }
  show([suit, far, frame])
  show([suit, far, folded])
  expect(at()).toStrictEqual(first)
  show([suit, far, frame])
  painter.cy.viewport(moved)
  show([suit, far, folded])
  expect(at()).toStrictEqual(moved)
})

test('what a sheet covers is brought out from beneath it and back, unless the reader has moved the canvas', () => {
  const { at, painter, cover } = open([suit, far, folded])
  const first = at()
  const half = { ...INSETS, bottom: 384 }
  cover(half)
  const bounds = boundsOf([suit, far, folded])
  expect(bounds && isInView(bounds, SIZE, at(), half)).toBe(true)
  cover(INSETS)
  expect(at()).toStrictEqual(first)
  const moved: Viewport = { zoom: 0.5, pan: { x: 3, y: 4 } }
  painter.cy.viewport(moved)
  cover(half)
  expect(at()).toStrictEqual(moved)
})
