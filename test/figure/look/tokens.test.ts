import { FAMILIES } from '#model/kinds.ts'
import { mix } from '#figure/look/colour.ts'
import { toVariables } from '../../../client/look/css-variables.ts'
import { HUES, TOKENS } from '#figure/look/tokens.ts'
import { SCHEMES } from '#model/shared-view.ts'
import { contrast } from './contrast.ts'

describe.each(SCHEMES)('the %s theme', (scheme) => {
  const tokens = TOKENS[scheme]

  it('keeps text at 5.3:1 and more on canvas, panels and quiet boxes', () => {
    for (const ground of [tokens.canvas, tokens.panel, tokens.raised, tokens.sunken]) {
      for (const text of [tokens.ink, tokens.text, tokens.muted, tokens.accentInk]) {
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(5.3)
      }
    }
    for (const family of FAMILIES) {
      const { icon, tint } = tokens.family[family]
      expect(contrast(icon, tint)).toBeGreaterThanOrEqual(5.3)
    }
  })

  it('keeps lines and borders at 4:1 and more', () => {
    for (const ground of [tokens.canvas, tokens.panel]) {
      for (const hue of HUES) expect(contrast(tokens.line[hue], ground)).toBeGreaterThanOrEqual(4)
      for (const family of FAMILIES) {
        expect(contrast(tokens.family[family].border, ground)).toBeGreaterThanOrEqual(4)
      }
    }
  })

  it('gives the page every colour as a variable', () => {
    const variables = toVariables(tokens)
    expect(variables['--pincite-line-said']).toBe(tokens.line.said)
    expect(variables['--pincite-person-tint']).toBe(tokens.family.person.tint)
    expect(Object.values(variables).every((value) => /^#[0-9a-f]{6}$/.test(value))).toBe(true)
  })
})

it('mixes colours channel by channel', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  expect(mix('#123456', '#ffffff', 1)).toBe('#123456')
})
