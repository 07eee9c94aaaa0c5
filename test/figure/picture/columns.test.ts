import { KINDS } from '#model/kinds.ts'
import { MARKS } from '#model/status.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import type { Shape } from '#figure/picture/drawing.ts'
import { extentOf } from '#figure/picture/extent.ts'
import { toLegend } from '#figure/picture/legend-shapes.ts'
import { toSourceList } from '#figure/picture/source-list.ts'
import { source } from '../../support/pictured.ts'

const light = { scheme: 'light', measure: measureRoughly } as const

/** The texts among some shapes, each with where it is drawn. */
function placed(shapes: readonly Shape[]) {
  return shapes.flatMap((shape) =>
    shape.what === 'text' ? [{ text: shape.text, ...extentOf([shape], measureRoughly) }] : []
  )
}

function overlaps(shapes: readonly Shape[]): string[] {
  const all = placed(shapes)
  return all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} over ${b.text}`)
  )
}

test('the legend fills rows of its width, no sign over another, and ends where it says', () => {
  const { shapes, height } = toLegend(
    { kinds: new Set(KINDS), marks: new Set(MARKS) },
    { ...light, width: 400 }
  )
  const whole = extentOf(shapes, measureRoughly)
  expect(overlaps(shapes)).toStrictEqual([])
  for (const { right } of placed(shapes)) expect(right).toBeLessThanOrEqual(400)
  expect(whole.bottom).toBeLessThanOrEqual(height)
  // each word stands beside a sign that is at its height
  for (const word of placed(shapes).slice(0, -1)) {
    const middle = (word.top + word.bottom) / 2
    const beside = shapes.filter((shape) => {
      const { left, right, top, bottom } = extentOf([shape], measureRoughly)
      return (
        shape.what !== 'text' &&
        (left + right) / 2 < word.left &&
        left > word.left - 70 &&
        top < middle &&
        bottom > middle
      )
    })
    expect([word.text, beside.length > 0]).toStrictEqual([word.text, true])
  }
})

test.each([1, 2, 3])(
  'sources stand in %i columns of about one height, each number before its own',
  (columns) => {
    const ids = ['s1', 's2', 's3', 's4', 's5', 's6']
    const cited = ids.map((id, at) => ({ source: id, number: at + 1, pins: [] }))
    const sources = new Map(ids.map((id) => [id, source(id, { url: `https://example.org/${id}` })]))
    const { shapes, height } = toSourceList(cited, { sources, asOf: null }, { ...light, width: 900, columns })
    expect(overlaps(shapes)).toStrictEqual([])
    expect(extentOf(shapes, measureRoughly).bottom).toBeLessThanOrEqual(height)
    const texts = placed(shapes)
    const numbers = texts.filter(({ text }) => /^\d$/.test(text))
    expect(numbers.map(({ text }) => text)).toStrictEqual(['1', '2', '3', '4', '5', '6'])
    const edges = new Map<number, number>()
    for (const { right } of numbers) edges.set(right, (edges.get(right) ?? 0) + 1)
    expect([...edges.values()]).toStrictEqual(Array.from({ length: columns }, () => ids.length / columns))
    for (const number of numbers) {
      const own = texts.find(({ text }) => text.includes(`s${number.text}, `))
      expect(own?.top).toBe(number.top)
      expect(own?.left).toBeGreaterThan(number.right)
    }
  }
)
