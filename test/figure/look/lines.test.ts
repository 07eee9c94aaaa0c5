import { MARKS } from '#model/status.ts'
import { fittedDash, LINES, slipEdge } from '#figure/look/lines.ts'

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

  it('ends what is over in a mark of its own, as on a short line the strokes are hardly seen', () => {
    const ends = (['settled', 'dismissed', 'withdrawn'] as const).map((mark) => LINES[mark])
    expect(ends.map(({ end, filled }) => `${filled ? 'filled' : 'hollow'} ${end}`)).toEqual([
      'filled diamond',
      'hollow circle',
      'hollow diamond'
    ])
  })

  it('edges a slip by how its words stand', () => {
    expect([slipEdge('alleged'), slipEdge('recorded'), slipEdge('found')]).toEqual([
      'dashed',
      'solid',
      'double'
    ])
    // a settlement establishes nothing, though its line is whole
    expect(slipEdge('settled')).toBe('dashed')
  })

  it.each([6, 16, 30, 100])('leaves a gap between two strokes on %i px of whatever is broken', (length) => {
    for (const { dash } of Object.values(LINES)) {
      const fitted = fittedDash(dash, length)
      expect(fitted).toHaveLength(dash.length)
      const [first = 0, gap = 0] = fitted
      if (dash.length === 0) continue
      expect(gap).toBeGreaterThanOrEqual(Math.min(2, dash[1] ?? 0))
      if (first > 0) expect(first + gap).toBeLessThan(length)
    }
    expect(fittedDash([8, 5.5], 21.5)).toEqual([8, 5.5])
    expect(fittedDash([22, 4], 16).map(Math.round)).toEqual([7, 2])
  })

  it('keeps the three ways of saying apart in a small sample', () => {
    const [alleged, asserted, announced] = [LINES.alleged, LINES.asserted, LINES.announced].map(({ dash }) =>
      fittedDash(dash, 16)
    )
    const share = ([stroke = 0, gap = 1]: readonly number[] = []) => stroke / gap
    expect(share(announced)).toBeGreaterThan(2 * share(alleged))
    expect(asserted).toHaveLength(4)
  })
})
