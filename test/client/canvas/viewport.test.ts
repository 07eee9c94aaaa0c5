import { bringInto, centredOn, isInView, toViewport } from '../../../client/canvas/viewport.ts'

const SIZE = { w: 800, h: 600 }
const INSETS = { top: 20, right: 20, bottom: 60, left: 20 }
const box = { left: -500, right: 500, top: -100, bottom: 100 }

describe('the viewport', () => {
  it('shows a box whole, in the middle of what is free', () => {
    const { zoom, pan } = toViewport(box, SIZE, INSETS)
    expect(zoom).toBeCloseTo(0.76)
    expect(pan).toEqual({ x: 400, y: 280 })
    expect(isInView(box, SIZE, { zoom, pan })).toBe(true)
  })

  it('puts a point in the middle of what is free', () => {
    expect(centredOn({ x: 30, y: -10 }, 2, SIZE, INSETS)).toEqual({ zoom: 2, pan: { x: 340, y: 300 } })
  })

  it('does not blow up a few entities', () => {
    expect(toViewport({ left: 0, right: 10, top: 0, bottom: 10 }, SIZE, INSETS).zoom).toBe(1.15)
  })

  it('puts the centre in the middle where not everything can be seen', () => {
    const { zoom, pan } = toViewport(box, SIZE, INSETS, 1, { x: 100, y: 0 })
    expect(zoom).toBe(1)
    expect(pan.x + 100 * zoom).toBe(400)
  })

  it('leaves no room empty on one side while something is cut off on the other', () => {
    const { pan } = toViewport(box, SIZE, INSETS, 1, { x: 400, y: 90 })
    expect(pan.x + box.right).toBe(SIZE.w - INSETS.right)
    expect(pan.y).toBe(280)
  })

  it('moves as little as it can to bring in what is new', () => {
    const now = { zoom: 1, pan: { x: 400, y: 300 } }
    const inside = { left: 0, right: 50, top: 0, bottom: 50 }
    expect(bringInto(inside, SIZE, INSETS, now, 0.6)).toEqual(now)
    const outside = { left: 500, right: 600, top: 0, bottom: 50 }
    const moved = bringInto(outside, SIZE, INSETS, now, 0.6)
    expect(moved).toEqual({ zoom: 1, pan: { x: 180, y: 300 } })
    expect(isInView(outside, SIZE, moved)).toBe(true)
  })

  it('steps back for what is large, but not too far', () => {
    const now = { zoom: 1, pan: { x: 400, y: 300 } }
    expect(bringInto({ left: 0, right: 5000, top: 0, bottom: 50 }, SIZE, INSETS, now, 0.6).zoom).toBe(0.6)
  })
})
