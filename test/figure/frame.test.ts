import { cellAt, cellSize, FRAME_BAR, frameSize } from '#figure/frame.ts'

describe('the frame of an unfolded stack', () => {
  it('is 440 by 138 for thirty-three states, eleven to a row', () => {
    expect(frameSize('state', 33)).toEqual({ w: 440, h: 138 })
    expect(cellAt('state', 33, 11).x).toBe(cellAt('state', 33, 0).x)
  })

  it.each(['state', 'action'] as const)('holds every %s below its title, none over another', (kind) => {
    for (const count of [4, 7, 9, 33, 50]) {
      const { w, h } = frameSize(kind, count)
      const size = cellSize(kind)
      const cells = Array.from({ length: count }, (_, at) => cellAt(kind, count, at))
      for (const { x, y } of cells) {
        expect(Math.abs(x) + size.w / 2).toBeLessThanOrEqual(w / 2)
        expect(y - size.h / 2).toBeGreaterThanOrEqual(-h / 2 + FRAME_BAR)
        expect(y + size.h / 2).toBeLessThanOrEqual(h / 2)
      }
      const apart = cells.every((a, at) =>
        cells.slice(at + 1).every((b) => Math.abs(a.x - b.x) >= size.w || Math.abs(a.y - b.y) >= size.h)
      )
      expect(apart).toBe(true)
    }
  })
})
