import type { Boxes } from '#figure/boxes.ts'
import { endpoint, toStretches } from '#figure/lanes.ts'

function box(id: string, x: number, y: number, round = false): Boxes {
  return { id, body: { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }, round, label: null }
}

describe('lanes', () => {
  it('runs a single line from edge to edge through the middles', () => {
    const stretch = toStretches([{ id: 'l', from: 'a', to: 'b' }], [box('a', 0, 0), box('b', 100, 0)]).get(
      'l'
    )
    expect(stretch).toEqual({ id: 'l', lane: 0, ax: 20, ay: 0, bx: 80, by: 0 })
  })

  it('runs lines of a pair side by side, whichever way they point', () => {
    const lines = [
      { id: 'there', from: 'a', to: 'b' },
      { id: 'back', from: 'b', to: 'a' }
    ]
    const stretches = toStretches(lines, [box('a', 0, 0), box('b', 100, 0)])
    const [there, back] = [stretches.get('there'), stretches.get('back')]
    expect(Math.abs((there?.ay ?? 0) - (back?.ay ?? 0))).toBe(12)
    expect(there?.ay).toBe(there?.by)
    expect([there?.ax, back?.ax]).toEqual([20, 80])
  })

  it('keeps each line in its lane, in whatever order they were read', () => {
    const lines = ['b', 'c', 'a'].map((id) => ({ id, from: 'x', to: 'y' }))
    const boxes = [box('x', 0, 0), box('y', 100, 0)]
    // a Map is equal to another whatever its order
    expect(toStretches(lines.toReversed(), boxes)).toStrictEqual(toStretches(lines, boxes))
  })

  it('stays on small bodies, however many lines there are', () => {
    const lines = Array.from({ length: 9 }, (_, at) => ({ id: `l${at}`, from: 'a', to: 'b' }))
    for (const { ay } of toStretches(lines, [box('a', 0, 0, true), box('b', 100, 0)]).values()) {
      expect(Math.abs(ay)).toBeLessThanOrEqual(12)
    }
  })

  it('begins on the rim of a round body', () => {
    const stretch = toStretches(
      [{ id: 'l', from: 'a', to: 'b' }],
      [box('a', 0, 0, true), box('b', 100, 100)]
    ).get('l')
    expect(Math.hypot(stretch?.ax ?? 0, stretch?.ay ?? 0)).toBeCloseTo(20)
  })

  it('leaves out lines between bodies that touch, from one to itself, and to nowhere', () => {
    const lines = [
      { id: 'touching', from: 'a', to: 'b' },
      { id: 'self', from: 'a', to: 'a' },
      { id: 'nowhere', from: 'a', to: 'z' }
    ]
    expect(toStretches(lines, [box('a', 0, 0), box('b', 30, 0)]).size).toBe(0)
  })

  it('tells the ends as px from the middle', () => {
    expect(endpoint(120, 95, box('a', 100, 100))).toBe('20.0px -5.0px')
  })
})
