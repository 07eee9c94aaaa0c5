import { assert, option, property, record, string } from 'fast-check'
import { toSheet } from '#figure/picture/sheet.ts'
import { toSvg } from '#figure/picture/to-svg.ts'
import { subject } from '../../support/pictured.ts'

function parse(svg: string): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml')
}

const TAGS = new Set('svg title desc style g rect circle path text ellipse line polyline polygon'.split(' '))
const NAUGHTY = [
  '<script>alert(1)</script>',
  ']]></title><script>alert(1)</script>',
  '"><a xlink:href="javascript:alert(1)">&amp;&nope;',
  '\u0000\u0001\u0008\u001F\uFFFE\uFFFF \uD800 \uDC00x',
  '\u202Eevil\u202C \u0085 \u2028 🧷 e\u0301',
  '<!-- --> <?xml version="1.0"?> <![CDATA['
]

describe('SVG', () => {
  it('keeps texts as text, with words for who cannot see it', () => {
    const found = parse(toSvg(toSheet(subject({ title: 'New Mexico v. Meta', name: 'Meta' }))))
    const root = found.documentElement
    expect(root.getAttribute('role')).toBe('img')
    expect(root.querySelector('title')?.textContent).toBe('New Mexico v. Meta')
    expect(root.querySelector('desc')?.textContent).toContain('Everything is alleged until a court found it.')
    const texts = [...root.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(expect.arrayContaining(['New Mexico v. Meta', 'Meta', 'Sources', 'Found']))
    expect(root.querySelector('text')?.getAttribute('font-family')).toMatch(/Source Serif 4.*serif$/)
  })

  it('carries the fonts that it is given', () => {
    const rule = `@font-face{font-family:"A";src:url(data:font/woff2;base64,AA==) format('woff2')}`
    expect(parse(toSvg(toSheet(subject()), rule)).querySelector('style')?.textContent).toBe(rule)
  })

  it.each(NAUGHTY)('is well formed and harmless with %j in every text', (words) => {
    check({ name: words, pin: words, publisher: words, url: words, title: words })
  })

  it('is well formed and harmless whatever the texts', () => {
    const words = string({ unit: 'binary', maxLength: 60 })
    assert(
      property(
        record({ name: words, pin: option(words), publisher: words, url: option(words), title: words }),
        check
      ),
      { numRuns: 25 }
    )
  })
})

function check(words: NonNullable<Parameters<typeof subject>[0]>): void {
  const found = parse(toSvg(toSheet(subject(words))))
  expect(found.querySelector('parsererror')).toBeNull()
  const elements = [...found.querySelectorAll('*')]
  expect(elements.filter(({ localName }) => !TAGS.has(localName))).toEqual([])
  const names = new Set(elements.flatMap((each) => each.getAttributeNames()))
  expect([...names].filter((name) => /^on|href|src/.test(name))).toEqual([])
}
