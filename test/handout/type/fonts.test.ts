import type { Face } from '#figure/picture/drawing.ts'
import { createFonts } from '../../../server/handout/type/fonts.ts'
import { outlined } from '../../../server/handout/type/outlined.ts'

const fonts = createFonts()
const FACES: readonly Face[] = (['serif', 'sans', 'mono'] as const).flatMap((family) =>
  [400, 600].flatMap((weight) => [false, true].map((italic) => ({ family, size: 20, weight, italic })))
)
const SERIF: Face = { family: 'serif', size: 20, weight: 400, italic: false }

const lackingOf = (text: string, face: Face): string =>
  fonts
    .runsOf(text, face)
    .flatMap((run) => (run.how === 'lacking' ? [run.text] : []))
    .join('')
const asSet = (text: string): string =>
  fonts
    .runsOf(text, SERIF)
    .map((run) => run.text)
    .join('')

describe('our own fonts', () => {
  test.each([
    ['dashes and hyphens', '–—‐‑−-'],
    ['quotation marks', '‘’“”‚„«»‹›'],
    ['marks of lawyers', '§ ¶ † ‡ © ® ™ ° № … · •'],
    ['spaces, and what has no width', 'a\u00A0\u2002\u2003\u2009\u202F\u200B\u2060\u00AD\uFEFFb'],
    ['arrows', '← → ↔ ⇐ ⇒ ⇔ ↑ ↓'],
    ['signs', '≠ ≤ ≥ ≈ ± × ÷ ½ ¼ € £ ¥ ₹ ✓ ✗ ☐ ☑ ☒'],
    ['accents, as one character and as two', 'àéîõü ßøåæœ łšžč őűāę ğışțå ỳầẫặ e\u0301 A\u030A'],
    ['letters written as one', 'ﬁ ﬂ ﬀ ﬃ ﬄ'],
    ['Cyrillic', 'Ж щ ё Є ї ґ Љ ћ']
  ])('set %s in every face', (_, text) => {
    for (const face of FACES) expect(lackingOf(text, face)).toBe('')
  })

  test('set Greek but for code', () => {
    for (const face of FACES) expect(lackingOf('Ωαβγςώ', face)).toBe(face.family === 'mono' ? 'Ωαβγςώ' : '')
  })

  test('say what they lack, with what joins it', () => {
    expect(lackingOf('a 👩‍⚖️ → 漢', SERIF)).toBe('👩‍⚖️漢')
  })

  test('set what looks the same, and nothing for what is not seen', () => {
    expect(asSet('co\u2011op\u00ADera\u200Btion of\uFB01ce e\u0301')).toBe('co-operation office é')
    expect(fonts.widthOf('\u2003', SERIF)).toBeGreaterThan(16)
    expect(fonts.widthOf('\u200B\u00AD\u2060', SERIF)).toBe(0)
  })

  test('measure a whole line as it is drawn, with what letters come nearer to each other', () => {
    const address = `https://example.org/${'every-tower-to-avow-'.repeat(6)}`
    const inWords = address.split(/(?<=-)/).reduce((sum, word) => sum + fonts.widthOf(word, SERIF), 0)
    expect(address.length).toBeGreaterThan(130)
    expect(Math.abs(fonts.widthOf(address, SERIF) - inWords)).toBeLessThan(1.5)
  })

  test('draw an arrow as a line of its own width, along the text', () => {
    const text = {
      what: 'text',
      x: 10,
      y: 50,
      text: '→',
      face: SERIF,
      fill: '#000000',
      anchor: 'start'
    } as const
    expect(outlined({ ...text, turn: 0 }, fonts)).toMatchObject([
      { what: 'path', fill: null, d: expect.stringContaining('M11.6 44.4L28.4 44.4') }
    ])
    expect(outlined({ ...text, turn: Math.PI / 2 }, fonts)).toMatchObject([
      { d: expect.stringContaining('M15.6 51.6L15.6 68.4') }
    ])
    expect(fonts.widthOf('→', SERIF)).toBe(20)
  })
})
