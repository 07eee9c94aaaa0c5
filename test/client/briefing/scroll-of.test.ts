import { scrollOf } from '../../../client/briefing/scroll-of.ts'

const spots = new Map([
  ['left', { x: 50, y: 0 }],
  ['middle', { x: 350, y: 0 }],
  ['right', { x: 650, y: 0 }],
  ['near', { x: 600, y: 0 }]
])
const shown = { whole: 1_400, seen: 400 }
const at = (...faded: string[]) => scrollOf({ spots, faded: new Set(faded) }, 700, shown)

test.each([
  ['nothing, from its middle', at(), 500],
  ['what stands out at the right', at('left', 'middle'), 1_000],
  ['what stands out at the left', at('middle', 'right', 'near'), 0],
  ['most of what stands out', at('middle'), 1_000],
  ['one in the middle', at('left', 'right', 'near'), 500]
])('a figure is scrolled to %s', (_, is, so) => {
  expect(is).toBe(so)
})

test('a figure that is seen whole is not scrolled', () => {
  expect(scrollOf({ spots, faded: new Set(['left']) }, 700, { whole: 400, seen: 400 })).toBe(0)
})
