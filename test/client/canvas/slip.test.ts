import { measureRoughly } from '#figure/layout/text.ts'
import { fitInto } from '../../../client/canvas/sprites/slip.ts'

const SLIP = { w: 152, h: 50 }

test('from afar a short name is large, and a long one smaller', () => {
  expect(fitInto('Nuisance', SLIP, measureRoughly)).toStrictEqual({ size: 22, lines: ['Nuisance'] })
  expect(fitInto('Access for predators', SLIP, measureRoughly)).toStrictEqual({
    size: 20,
    lines: ['Access for', 'predators']
  })
})

test('what does not fit even so is cut off, within the slip', () => {
  const { size, lines } = fitInto('Distribution of child sexual abuse material', SLIP, measureRoughly)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  for (const line of lines) expect(measureRoughly(line, `${size}px`)).toBeLessThanOrEqual(SLIP.w)
})
