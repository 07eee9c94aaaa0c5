import { MARKS } from '#model/status.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { LINES } from '#figure/look/lines.ts'
import { toStrokes } from '#figure/picture/ends.ts'
import { extentOf } from '#figure/picture/extent.ts'
import type { Line } from '#figure/picture/drawing.ts'

function line(mark: keyof typeof LINES, bx = 100): Line {
  return {
    what: 'line',
    ax: 0,
    ay: 0,
    bx,
    by: 0,
    look: LINES[mark],
    hue: '#111111',
    gap: '#ffffff',
    bar: '#ff0000'
  }
}

describe('strokes', () => {
  it.each(MARKS)('of %s stay between the two bodies', (mark) => {
    const { left, right } = extentOf(toStrokes(line(mark)), measureRoughly)
    // two px away, less half the width of the stroke
    expect(left).toBeGreaterThanOrEqual(-0.5)
    expect(right).toBeLessThanOrEqual(100)
    expect(right).toBeGreaterThan(96)
  })

  it('turn and move with the line', () => {
    const [right, down] = [line('alleged'), { ...line('alleged'), ax: 40, ay: 30, bx: 40, by: 130 }]
    const [lying, standing] = [right, down].map((one) => extentOf(toStrokes(one), measureRoughly))
    expect(standing).toStrictEqual({
      left: expect.closeTo(40 + (lying?.top ?? 0)),
      right: expect.closeTo(40 + (lying?.bottom ?? 0)),
      top: expect.closeTo(30 + (lying?.left ?? 0)),
      bottom: expect.closeTo(30 + (lying?.right ?? 0))
    })
  })

  it('are two for a finding, and broken for a word', () => {
    const widths = toStrokes(line('found')).map(({ stroke }) => stroke?.width)
    expect(widths.slice(0, 2)).toEqual([5, 1.8])
    expect(toStrokes(line('alleged'))[0]?.stroke?.dash).toEqual([8, 5.5])
  })

  it('show a gap where they are short', () => {
    const [stroke] = toStrokes(line('announced', 34))
    const [first = 0, gap = 0] = stroke?.stroke?.dash ?? []
    expect(first).toBeLessThan(12)
    expect(gap).toBeGreaterThanOrEqual(2)
  })

  it('bar a dispute in its middle', () => {
    const bar = toStrokes(line('disputed')).at(-1)
    expect(bar?.fill).toBe('#ff0000')
    expect(extentOf(bar ? [bar] : [], measureRoughly).right).toBeCloseTo(50)
  })

  it('are drawn of a line that is too short for its end', () => {
    expect(toStrokes(line('found', 1)).every(({ what }) => what === 'path')).toBe(true)
  })
})
