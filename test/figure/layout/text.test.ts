import { measureRoughly, wrap } from '#figure/layout/text.ts'

const byLetter = (text: string) => text.length * 10

it('breaks at spaces and after hyphens, and joins what was written apart again', () => {
  expect(wrap('N.M. First Judicial District Court', 'any', byLetter).lines).toStrictEqual([
    'N.M. First',
    'Judicial',
    'District',
    'Court'
  ])
  expect(wrap('Multistate-investigation', 'any', byLetter).lines).toStrictEqual([
    'Multistate-',
    'investigation'
  ])
  expect(wrap('Meta - the', 'any', byLetter)).toStrictEqual({ lines: ['Meta - the'], w: 100, h: 16 })
})

it('gives the room that the lines take', () => {
  expect(wrap('  one two three four ', 'any', byLetter)).toStrictEqual({
    lines: ['one two', 'three four'],
    w: 100,
    h: 32
  })
  expect(wrap('', 'any', byLetter)).toStrictEqual({ lines: [], w: 0, h: 0 })
})

it('leaves a word whole that is a little wider than the line', () => {
  expect(wrap('Accessibility', 'any', byLetter)).toMatchObject({ lines: ['Accessibility'], w: 130 })
})

it('breaks a word that is much wider, and a script without spaces, between letters', () => {
  expect(wrap('An incomprehensibility', 'any', byLetter).lines).toStrictEqual([
    'An',
    'incomprehen',
    'sibility'
  ])
  expect(wrap('国際社会プラットフォーム持株会社', 'any', byLetter).lines).toStrictEqual([
    '国際社会プラットフォー',
    'ム持株会社'
  ])
})

it('measures by the size that the font names', () => {
  expect(measureRoughly('abcd', '500 10px "IBM Plex Sans"')).toBeCloseTo(22.4)
})
