import { arrange } from '#figure/layout/arrangement.ts'
import { createFonts } from '../../server/handout/type/fonts.ts'
import { begun, judgeArranged, judgeBegun, viewAround } from '../support/begun.ts'
import { both } from './curated.ts'

const { measure } = createFonts()
/**
 * Beginnings for which even a long search has found no way round: one line runs under the card in the middle.
 */
const LEFT: Readonly<Record<string, number>> = { 'mdl-3047': 1 }
const BEGINNINGS = both.flatMap(({ beginnings }) => beginnings)

test.each(BEGINNINGS.map((beginning) => [beginning.id, beginning] as const))(
  '%s opens with everything in its place: nothing overlaps, and no line runs through another or its label',
  (id, beginning) => {
    const { overlaps, linesThrough } = arrange(begun(beginning, measure).input).judged
    expect({ overlaps, linesThrough }).toStrictEqual({ overlaps: 0, linesThrough: LEFT[id] ?? 0 })
    expect(judgeBegun(beginning, measure)).toMatchObject({ missing: [], overlaps: 0, short: 0 })
  }
)

test('the founding view, as it is drawn, has no more crossings than the picture it is held against', () => {
  const founding = BEGINNINGS.find(({ id }) => id === 'nm-v-meta')
  const judged = founding && judgeBegun(founding, measure)
  expect(judged).toMatchObject({ overlaps: 0, linesThrough: 0, ownLabels: 0, short: 0 })
  expect(judged?.crossings).toBeLessThanOrEqual(11)
})

test.each([
  'ftc',
  'kosa',
  'netchoice',
  'conduct-harmful-content',
  'us-supreme-court',
  'nm-unfair-practices-act'
])('the view around %s leaves every line long enough to show how it stands', (id) => {
  expect(judgeArranged(viewAround(id), measure)).toMatchObject({ overlaps: 0, short: 0 })
})
