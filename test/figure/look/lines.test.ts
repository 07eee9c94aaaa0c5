import { MARKS } from '#model/status.ts'
import { LINES, slipEdge } from '#figure/look/lines.ts'

describe('lines', () => {
  it('draws every mark, no two alike even without colour', () => {
    const looks = MARKS.map((mark) => {
      const { hue: _, ...rest } = LINES[mark]
      return JSON.stringify(rest)
    })
    expect(looks.every((look) => look !== '{}')).toBe(true)
    expect(new Set(looks).size).toBe(MARKS.length)
  })

  it('breaks the stroke of what is only said, and leaves whole what is on record', () => {
    for (const mark of ['alleged', 'asserted', 'reported', 'announced', 'denied', 'disputed'] as const) {
      expect(LINES[mark].dash.length).toBeGreaterThan(0)
    }
    for (const mark of ['filed', 'recorded', 'admitted', 'found'] as const)
      expect(LINES[mark].dash).toEqual([])
    expect(LINES.found.outline).toBeGreaterThan(LINES.found.width)
  })

  it('ends a denial in a bar, and puts one across what is disputed', () => {
    expect(LINES.denied.end).toBe('tee')
    expect(MARKS.filter((mark) => LINES[mark].barred)).toEqual(['disputed'])
  })

  it('edges a slip by how its words stand', () => {
    expect([slipEdge('alleged'), slipEdge('recorded'), slipEdge('found')]).toEqual([
      'dashed',
      'solid',
      'double'
    ])
  })
})
