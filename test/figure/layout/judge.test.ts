import type { Body } from '#figure/layout/body.ts'
import { judge } from '#figure/layout/judge.ts'
import { toScene } from '#figure/layout/scene.ts'

function at(id: string, x: number, y: number, label: Body['label'] = null): Body {
  return { id, x, y, w: 20, h: 20, label, zone: 'elsewhere', rank: 3 }
}

it('finds nothing wrong with bodies that stand apart', () => {
  const scene = toScene([at('a', 0, 0), at('b', 100, 0)], [{ id: 'l', from: 'a', to: 'b' }])
  expect(judge(scene)).toStrictEqual({ overlaps: 0, linesThrough: 0, crossings: 0 })
})

it('counts a label over another body as an overlap, one for each pair', () => {
  const scene = toScene([at('a', 0, 0, { w: 60, h: 16 }), at('b', 20, 25), at('c', 300, 0)], [])
  expect(judge(scene).overlaps).toBe(1)
})

it('counts a line through a body or a label of another, not of its own ends', () => {
  const own = { w: 60, h: 16 }
  const scene = toScene(
    [at('a', 0, 0), at('b', 200, 0, own), at('c', 100, 0), at('d', 60, -26, own)],
    [{ id: 'l', from: 'a', to: 'b' }]
  )
  expect(judge(scene).linesThrough).toBe(2)
})

it('counts crossings of lines that share no end, and lines of one pair once', () => {
  const scene = toScene(
    [at('a', 0, 0), at('b', 200, 200), at('c', 200, 0), at('d', 0, 200)],
    [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'b', to: 'a' },
      { id: '3', from: 'c', to: 'd' },
      { id: '4', from: 'a', to: 'c' }
    ]
  )
  expect(judge(scene).crossings).toBe(1)
})
