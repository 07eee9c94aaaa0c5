import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { LINES } from '#figure/look/lines.ts'
import { iconParts } from '#figure/look/icons.ts'
import type { Shape } from '#figure/picture/drawing.ts'
import { toSvg } from '#figure/picture/to-svg.ts'
import { byCodePoint } from '#model/id.ts'
import { MARKS } from '#model/status.ts'
import { ShapeView } from '../../../client/briefing/ShapeView.tsx'

const px = fc.integer({ min: -400, max: 400 })
const colour = fc.constantFrom('#1f5fd6', '#985a10')
const paint = {
  fill: fc.option(colour),
  opacity: fc.constantFrom(1, 0.5),
  stroke: fc.option(
    fc.record({
      colour,
      width: fc.nat(4),
      dash: fc.constantFrom([], [8, 5]),
      cap: fc.constantFrom('butt' as const, 'round' as const)
    })
  )
}
const is = <T extends string>(what: T) => fc.constant(what)
const face = fc.record({
  family: fc.constantFrom('sans' as const, 'serif' as const, 'mono' as const),
  size: fc.integer({ min: 9, max: 33 }),
  weight: fc.constantFrom(400, 600),
  italic: fc.boolean()
})
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 2 },
    fc.record({ what: is('rect'), x: px, y: px, w: fc.nat(90), h: fc.nat(90), radius: fc.nat(3), ...paint }),
    fc.record({ what: is('circle'), x: px, y: px, r: fc.nat(9), ...paint }),
    fc.record({ what: is('path'), d: fc.constantFrom('M0 0L9 9Z', 'M1 2Q3 4 5 6'), ...paint }),
    fc.record({
      what: is('text'),
      x: px,
      y: px,
      text: fc.constantFrom('Ada v. Widget', '<b> & "c"'),
      face,
      fill: colour,
      anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
      turn: fc.constantFrom(0, Math.PI / 2)
    }),
    fc.record({
      what: is('icon'),
      x: px,
      y: px,
      size: fc.constantFrom(12, 24, 48),
      parts: fc.constantFrom(iconParts('clock'), iconParts('network')),
      colour,
      width: fc.constantFrom(1, 2)
    }),
    // along an axis, so that both bodies have whole numbers
    fc.record({
      what: is('line'),
      ax: px,
      ay: fc.constant(0),
      bx: fc.constant(500),
      by: fc.constant(0),
      look: fc.constantFrom(...MARKS.map((mark) => LINES[mark])),
      hue: colour,
      gap: colour,
      bar: colour
    }),
    fc.record({
      what: is('group'),
      id: fc.constant('suit'),
      title: fc.constantFrom('', 'Ada sued Widget'),
      x: fc.constantFrom(0, 12),
      y: fc.constantFrom(0, 7),
      shapes: fc.array(tie('shape'), { maxLength: 3 })
    })
  )
}))

/** An element with what is in it, as plain data; numbers to a tenth, and what is the default left out. */
function told(element: Element): unknown {
  const attributes = [...element.attributes]
    .map(({ name, value }) => [name, rounded(value.replaceAll('"', "'"))])
    .filter(([name, value]) => name !== 'stroke-linecap' || value !== 'butt')
    .toSorted(([a = ''], [b = '']) => byCodePoint(a, b))
  const inside = [...element.children].map(told)
  return [element.tagName, attributes, inside.length > 0 ? inside : element.textContent]
}

function rounded(text: string): string {
  return text.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
}

function parsed(svg: string): Element {
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
}

test('a slide on the page is drawn as in its picture', () => {
  fc.assert(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), (shapes) => {
      const drawing = { width: 9, height: 9, background: '#ffffff', title: '', description: '', shapes }
      const picture = [...parsed(toSvg(drawing)).children].slice(3).map(told)
      const page = renderToStaticMarkup(
        <svg xmlns="http://www.w3.org/2000/svg">
          {shapes.map((each, at) => (
            <ShapeView key={at} shape={each} />
          ))}
        </svg>
      )
      expect([...parsed(page).children].map(told)).toStrictEqual(picture)
    })
  )
})
