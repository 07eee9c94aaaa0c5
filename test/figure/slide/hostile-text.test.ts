import { cut } from '#figure/label.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { toLines } from '#figure/picture/lines-of-text.ts'
import { toBlocks, toPlainText } from '#figure/slide/blocks.ts'
import { fittingFlow } from '#figure/slide/flow.ts'
import { LIMITS } from '#model/limits.ts'

const LENGTH = LIMITS.textCharacters
const long = (part: string): string => part.repeat(Math.floor(LENGTH / part.length))

const TEXTS = {
  'one word': long('W'),
  'no width': long('\u200b'),
  hyphens: long('a-'),
  words: long('a '),
  'right to left': long('مرحبا '),
  'right to left in one word': long('مرحبا'),
  emoji: long('👨‍👩‍👧'),
  'combining marks': long('a\u0301'),
  'emphasis without spaces': long('**a**b')
}

/**
 * A measure by which all characters have a width except zero-width ones, and which counts how much it measures.
 */
function counting() {
  const looked = { characters: 0 }
  const measure = (text: string, font: string): number => {
    looked.characters += text.length
    return measureRoughly(text.replaceAll('\u200b', ''), font)
  }
  return { looked, measure }
}

describe('a text of the greatest length', () => {
  test.each(Object.entries(TEXTS))('of %s is set in lines, looking at each letter a few times', (_, text) => {
    const { looked, measure } = counting()
    const lines = toLines(text, '400 13px Sans', 400, measure)
    expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    const widest = Math.max(...lines.map((line) => measureRoughly(line.replaceAll('\u200b', ''), '13px')))
    expect(widest).toBeLessThan(401)
    cut(text, '400 13px Sans', 400, measure)
    expect(looked.characters / LENGTH).toBeLessThan(60)
  })

  test.each(Object.entries(TEXTS))('of %s stays within its column', (_, text) => {
    const { looked, measure } = counting()
    const setting = { width: 432, measure, refsOf: () => '' }
    const { pieces, fits } = fittingFlow(toBlocks(text), setting, { most: 17, least: 11.5, height: 400 })
    const ends = pieces.map(({ x, text: piece, face }) => x + measure(piece.trimEnd(), `${face.size}px`))
    expect(Math.max(...ends)).toBeLessThan(433)
    expect(fits).toBe(text === TEXTS['no width'])
    expect(looked.characters / LENGTH).toBeLessThan(700)
  })
})

describe('Markdown that nests without end', () => {
  test.each([
    ['quotes', '>'],
    ['lists', '- 1. '],
    ['items', '1. '],
    ['open emphasis', '*a '],
    ['brackets', '['],
    ['emphasis in emphasis', '*_']
  ])('of %s is read, no deeper than anyone reads', (_, mark) => {
    const text = `${mark.repeat(Math.floor(LENGTH / 2 / mark.length))}end`
    const blocks = toBlocks(text + text.split('').toReversed().join(''))
    expect(toPlainText(blocks)).toContain('end')
    expect(Math.max(...blocks.map(({ depth }) => depth))).toBeLessThan(17)
  })

  test('keeps the ids of citations, however many marks came before', () => {
    const blocks = toBlocks(`${'*a '.repeat(2_000)}[^a_b/SUED_BY/c*d]`)
    expect(blocks.at(-1)?.runs.at(-1)).toStrictEqual({ cites: ['a_b/SUED_BY/c*d'] })
  })
})
