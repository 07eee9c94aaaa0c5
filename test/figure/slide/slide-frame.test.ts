import { TOKENS } from '#figure/look/tokens.ts'
import { fontOf } from '#figure/picture/face.ts'
import { SLIDE } from '#figure/slide/slide-box.ts'
import { toFrame } from '#figure/slide/slide-frame.ts'
import { MARKS } from '#model/status.ts'
import { createFonts } from '../../../server/handout/type/fonts.ts'

const { measure } = createFonts()

describe.each([712, 1184])('the lines told under a figure %d px wide', (w) => {
  test.each(MARKS.map((_, at) => at + 1))(
    'of %d statuses are long enough, and clear of each other',
    (count) => {
      const shapes = toFrame({ w, h: 476 }, MARKS.slice(0, count), TOKENS.light, measure)
      const samples = shapes.flatMap((shape) => (shape.what === 'line' ? [shape] : []))
      const words = shapes.flatMap((shape) => (shape.what === 'text' ? [shape] : []))
      expect([samples.length, words.length]).toStrictEqual([count, count])
      const boxes = samples.map(({ ax, bx, ay }, at) => {
        expect(bx - ax).toBe(44)
        expect(ay).toBeGreaterThanOrEqual(476 + 7)
        expect(ay).toBeLessThanOrEqual(476 + SLIDE.strip.h - 7)
        const { x = 0, text = '', face } = words[at] ?? {}
        return { left: ax, right: x + (face ? measure(text, fontOf(face)) : 0), y: ay }
      })
      for (const [at, box] of boxes.entries()) {
        expect(box.right).toBeLessThanOrEqual(w - 10)
        for (const other of boxes.slice(at + 1)) {
          expect(other.y - box.y >= 13 || other.left - box.right >= 8).toBe(true)
        }
      }
    }
  )
})
