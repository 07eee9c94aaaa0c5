import { measureRoughly } from '#figure/layout/text.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { extentOf } from '#figure/picture/extent.ts'
import { SLIDE } from '#figure/slide/slide-box.ts'
import { setFoot, sourceRows, toFootShapes } from '#figure/slide/slide-foot.ts'
import { source } from '../../support/pictured.ts'

const { rows: ROWS, columns, w, step } = SLIDE.foot
const LONG = 'This slide shows many relations, of which none was found by a court or jury. '.repeat(9)

function foot(count: number, standing: string, publisher = 'AP') {
  const ids = Array.from({ length: count }, (_, at) => `s${at + 1}`)
  const cited = ids.map((id, at) => ({ source: id, number: at + 1, pins: [{ pin: '¶ 3', letter: '' }] }))
  const sources = new Map(ids.map((id) => [id, source(id, { publisher })]))
  return setFoot(standing, cited, { sources, asOf: '2026-11-24' }, measureRoughly)
}

test.each([
  [1, 'nothing', ''],
  [columns * ROWS, 'nothing', ''],
  [columns * ROWS + 1, 'nothing', ''],
  [60, 'one line', 'One was found by a court.'],
  [60, 'too many lines', LONG]
])(
  '%i sources below %s: column by column, none over another, the rest counted',
  (count, _words, standing) => {
    const set = foot(count, standing)
    const free = sourceRows(set.standing)
    expect(free).toBeGreaterThanOrEqual(1)
    expect(set.standing.length > 0).toBe(standing !== '')
    const places = [...set.rows, ...(set.more ? [set.more] : [])]
    expect(places).toHaveLength(Math.min(count, columns * free))
    expect(set.rows.map(({ number }) => number)).toStrictEqual(set.rows.map((_, at) => at + 1))
    expect(set.more?.text ?? null).toBe(
      set.rows.length < count ? `and ${count - set.rows.length} more at the end` : null
    )
    for (const [at, { x, y }] of places.entries()) {
      const before = places[at - 1]
      if (before && at % free > 0) expect([x, y]).toStrictEqual([before.x, before.y + step])
      else expect(y).toBe(24 + set.standing.length * step)
      if (before && at % free === 0) expect(x).toBeGreaterThan(before.x)
    }
    const shapes = toFootShapes(set, TOKENS.light)
    const boxes = shapes.map((shape) => extentOf([shape], measureRoughly))
    for (const { left, right } of boxes) expect([left >= 0, right <= w]).toStrictEqual([true, true])
    const isOver = boxes.some((a, at) =>
      boxes
        .slice(at + 1)
        .some((b) => a.left < b.right && b.left < a.right && Math.abs(a.top - b.top) < step / 2)
    )
    expect(isOver).toBe(false)
    expect(set.isWhole).toBe(set.more === null)
  }
)

test('a foot whose words are cut is not whole', () => {
  const set = foot(1, '', 'A newspaper of a very long name '.repeat(9))
  expect(set.rows[0]?.words).toMatch(/…$/)
  expect([set.more, set.isWhole]).toStrictEqual([null, false])
})
