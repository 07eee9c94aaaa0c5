import { strFromU8, unzipSync } from 'fflate'
import {
  handedBriefing,
  handedOut,
  naughtyBriefing,
  textBriefing,
  toldSlides
} from '../support/handed-out.ts'
import { readXml } from '../support/xml-text.ts'

jest.setTimeout(120_000)

async function parts(given = handedBriefing()): Promise<Map<string, string>> {
  const { bytes } = await handedOut('docx', given)
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** The paragraphs of a part, each with its text and its footnotes. */
function paragraphsOf(xml: string): { text: string; style: string; notes: string[] }[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    text: readXml(
      `<p xmlns:w="w" xmlns:r="r" xmlns:wp="wp" xmlns:a="a" xmlns:pic="pic">${inner}</p>`
    ).texts.join(''),
    style: /<w:pStyle w:val="(\w+)"/.exec(inner)?.[1] ?? '',
    notes: [...inner.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id = '']) => id)
  }))
}

function notesOf(xml: string): Map<string, string> {
  const found = xml.matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)
  return new Map([...found].map(([, id = '', inner = '']) => [id, paragraphsOf(inner)[0]?.text ?? '']))
}

describe('a briefing as a memo', () => {
  test('says each relation as a sentence with its status and a footnote of its source and pincite', async () => {
    const given = handedBriefing()
    const made = await parts(given)
    const paragraphs = paragraphsOf(made.get('word/document.xml') ?? '')
    const notes = notesOf(made.get('word/footnotes.xml') ?? '')
    for (const { statements, standing } of toldSlides(given)) {
      expect(statements.length).toBe(11)
      for (const { word, sentence, supports } of statements) {
        const own = paragraphs.find(({ text }) => text === `${word}: ${sentence}`)
        expect(own?.notes).toHaveLength(1)
        const note = notes.get(own?.notes[0] ?? '') ?? ''
        for (const { ref, assertion, source } of supports) {
          expect(note).toContain(`[${ref}] `)
          expect(note).toContain(source.publisher)
          expect(note).toContain(assertion.pin ?? 'no pincite')
        }
      }
      expect(paragraphs.map(({ text }) => text)).toContain(standing)
    }
  })

  test('cites each source in full once in its footnotes, and in the list at the end', async () => {
    const made = await parts()
    const notes = [...notesOf(made.get('word/footnotes.xml') ?? '').values()].join('\n')
    const [slide] = toldSlides(handedBriefing())
    for (const { number, pins } of slide?.sources ?? []) {
      const list = paragraphsOf(made.get('word/document.xml') ?? '').filter(({ style }) => style === 'Source')
      const own = list.find(({ text }) => text.startsWith(`${number}.`))?.text ?? ''
      for (const { pin } of pins) expect(own).toContain(pin ?? 'no pincite')
    }
    expect(notes.match(/, supra note \d+, /g)?.length).toBeGreaterThan(1)
    expect(notes.match(/https:\/\/example\.org\/a/g)).toHaveLength(slide?.sources.length ?? 0)
  })

  test('has headings, a described figure and footnotes at the citations of its text', async () => {
    const made = await parts()
    const xml = made.get('word/document.xml') ?? ''
    const paragraphs = paragraphsOf(xml)
    for (const style of ['Title', 'Heading1', 'Heading2']) {
      expect(paragraphs.map((each) => each.style)).toContain(style)
    }
    expect(xml).toMatch(/descr="As of Nov 25, 2026, this slide shows 11 relations/)
    expect(paragraphs.find(({ text }) => text === 'It was found.')?.notes).toHaveLength(1)
  })

  test('has neither figure nor what it says where a slide is text alone', async () => {
    const made = await parts(textBriefing())
    const paragraphs = paragraphsOf(made.get('word/document.xml') ?? '')
    const words = paragraphs.map(({ text }) => text)
    expect(words.slice(words.indexOf('1. Text alone'))).toStrictEqual([
      '1. Text alone',
      'They admitted it.',
      'said',
      'No relation is shown here: nothing on this slide carries a numbered source.'
    ])
    expect([...made.keys()].filter((name) => name.startsWith('word/media/'))).toStrictEqual([])
  })

  test('sets a quotation beside a bar, and in italics only where it is written so', async () => {
    const made = await parts(textBriefing('Plain.\n\n> Quoted, *on*.'))
    const quoted = paragraphsOf(made.get('word/document.xml') ?? '').find(({ style }) => style === 'Quote')
    expect(quoted?.text).toBe('Quoted, on.')
    expect((made.get('word/document.xml') ?? '').match(/<w:i\/>/g)).toHaveLength(1)
    const style = /<w:style [^>]*w:styleId="Quote".*?<\/w:style>/s.exec(
      made.get('word/styles.xml') ?? ''
    )?.[0]
    expect(style).toMatch(/<w:pBdr><w:left w:val="single"/)
    expect(style).not.toContain('<w:i/>')
  })

  test('takes naughty texts as texts: every part is well-formed, no address but one of the web', async () => {
    const made = await parts(naughtyBriefing())
    for (const [name, xml] of made) if (/\.(xml|rels)$/.test(name)) readXml(xml)
    for (const [, xml] of made) {
      for (const [, target] of xml.matchAll(/Target="([^"]*)" TargetMode="External"/g)) {
        expect(target).toMatch(/^https?:\/\//)
      }
    }
  })

  test('is the same file for the same deck', async () => {
    const [one, two] = [await handedOut('docx'), await handedOut('docx')]
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
  })
})
