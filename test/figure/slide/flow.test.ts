import { measureRoughly } from '#figure/layout/text.ts'
import { toBlocks } from '#figure/slide/blocks.ts'
import { fittingFlow } from '#figure/slide/flow.ts'

/** The lines of a text in a column, each as one text. */
function linesOf(markdown: string, width: number): string[] {
  const setting = { width, measure: measureRoughly, refsOf: () => '12' }
  const { pieces } = fittingFlow(toBlocks(markdown), setting, { most: 13, least: 13, height: 0 })
  const lines = new Map<number, string>()
  for (const { y, text } of pieces) {
    const row = Math.floor(y / (13 * 1.53))
    lines.set(row, (lines.get(row) ?? '') + text)
  }
  return [...lines.values()].map((line) => line.trim())
}

test('a link begins a line of its own without taking words before it along', () => {
  const link = 'https://example.org/a/long/address/of/it'
  expect(linesOf(`A court (Aug. 6, 2026), <${link}>.`, 300)).toStrictEqual([
    'A court (Aug. 6, 2026),',
    `${link}.`
  ])
})

test('the numbers of a citation stay with the word before them', () => {
  const [first = '', second = ''] = linesOf('It was found by a jury [^a] then.', 130)
  expect([first, second]).toStrictEqual(['It was found by a', 'jury 12 then.'])
})
