import {
  handedBriefing,
  handedOut,
  naughtyBriefing,
  textBriefing,
  toldSlides
} from '../support/handed-out.ts'
import { readPdf } from '../support/pdf-text.ts'

jest.setTimeout(120_000)

const bare = (text: string): string => text.replaceAll(/\s/g, '')

describe('a briefing as a PDF', () => {
  test('says every relation with its status and numbers, every source with its places, how things stand', async () => {
    const given = handedBriefing()
    const { text } = readPdf((await handedOut('pdf', given)).bytes)
    const words = bare(text)
    for (const { statements, sources, standing } of toldSlides(given)) {
      for (const { word, sentence, refs } of statements) {
        expect(words).toContain(bare(`${word}: ${sentence}${refs}`))
      }
      for (const { number, source, pins } of sources) {
        expect(words).toContain(bare(`${number}. ${source.title}, ${source.publisher}`))
        for (const { pin } of pins) expect(words).toContain(bare(pin ?? 'no pincite'))
      }
      expect(words).toContain(bare(standing))
    }
    expect(words).not.toContain(bare('Say it slowly'))
  })

  test('is tagged: language, title, headings, a described figure, links that lead to sources', async () => {
    const { tags, dictionaries, fonts } = readPdf((await handedOut('pdf')).bytes)
    for (const tag of ['Document', 'Sect', 'H1', 'P', 'Figure', 'Link']) expect(tags).toContain(tag)
    expect(dictionaries).toContain('/Marked true')
    expect(dictionaries).toContain('/Lang (en-US)')
    expect(dictionaries).toContain('/DisplayDocTitle true')
    expect(dictionaries).toMatch(/\/S \/Figure\n[^>]*\/Alt \((þÿ)?Figure: A suit/)
    expect(dictionaries).toContain('/URI (https://example.org/a)')
    expect(dictionaries).toMatch(/\/S \/GoTo\n\/D \(source-1\)/)
    expect(fonts.length).toBeGreaterThan(3)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+/)
  })

  test('has no figure and no empty pages where a slide is only text', async () => {
    const { text, tags, dictionaries } = readPdf((await handedOut('pdf', textBriefing())).bytes)
    expect(text).toContain('nothing on this slide carries a numbered source')
    expect(tags).not.toContain('Figure')
    expect(dictionaries.match(/\/Type \/Page\n/g)).toHaveLength(1)
  })

  test('takes naughty texts as texts, and leads to no address but one of the web', async () => {
    const { text, dictionaries } = readPdf((await handedOut('pdf', naughtyBriefing())).bytes)
    expect(text).toContain('<script>alert(1)</script>')
    expect(dictionaries).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile)\b/)
    for (const [, address = ''] of dictionaries.matchAll(/\/URI \(([^)]*)\)/g))
      expect(address).toMatch(/^https?:/)
  })

  test('is the same file for the same deck', async () => {
    const [one, two] = [await handedOut('pdf'), await handedOut('pdf')]
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
  })
})
