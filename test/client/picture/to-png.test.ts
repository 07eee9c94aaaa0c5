import { scaleFor } from '../../../client/picture/to-png.ts'

describe('the scale of a PNG', () => {
  it('is two, or what every browser can draw', () => {
    expect(scaleFor({ width: 1_000, height: 1_700 })).toBe(2)
    for (const [width, height] of [
      [4_000, 4_000],
      [300, 60_000],
      [60_000, 300]
    ] as const) {
      const scale = scaleFor({ width, height })
      expect(scale * scale * width * height).toBeLessThanOrEqual(4_096 * 4_096 + 1)
      expect(scale * Math.max(width, height)).toBeLessThanOrEqual(16_384)
    }
  })
})
