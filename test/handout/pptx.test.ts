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
  const { bytes } = await handedOut('pptx', given)
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

const valuesOf = (xml: string, attribute: string): string[] =>
  readXml(xml).attributes.flatMap(([name, value]) => (name === attribute ? [value] : []))

/** Texts in one line, as the eye reads them. */
const flat = (texts: readonly string[]): string => texts.join('').replaceAll(/\s+/g, ' ')

describe('a briefing as slides for PowerPoint', () => {
  test('describes every line with status and source, and says each relation in the notes', async () => {
    const given = handedBriefing()
    const made = await parts(given)
    for (const { at, statements, parts: figure, standing } of toldSlides(given)) {
      const slide = made.get(`ppt/slides/slide${at}.xml`) ?? ''
      const notes = flat(readXml(made.get(`ppt/notesSlides/notesSlide${at}.xml`) ?? '').texts)
      const described = valuesOf(slide, 'descr')
      for (const { id, title } of figure.shapes) {
        if (figure.refs.has(id)) expect(described).toContain(title)
      }
      for (const { word, sentence, refs } of statements) {
        expect(notes).toContain(`${word}: ${sentence} [${refs}]`)
      }
      expect(notes).toContain('Say it slowly.')
      expect(flat(readXml(slide).texts)).toContain(standing)
    }
  })

  test('is made of connectors held by shapes, texts and a title, and of no picture', async () => {
    const slide = (await parts()).get('ppt/slides/slide1.xml') ?? ''
    const { tags, texts } = readXml(slide)
    expect(tags.filter((tag) => tag === 'p:cxnSp').length).toBe(7 + 5)
    expect(tags.filter((tag) => tag === 'a:stCxn').length).toBe(7)
    expect(tags).not.toContain('p:pic')
    expect(slide).toContain('type="title"')
    for (const words of ['A suit', 'Alleged', 'Found', 'As of Nov 25, 2026']) expect(texts).toContain(words)
    const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of slide.matchAll(/<a:(?:st|end)Cxn id="(\d+)"/g)) expect(ids).toContain(id)
  })

  test('sets a text alone on the width of a page', async () => {
    const widths = async (given: ReturnType<typeof handedBriefing>) =>
      [
        ...((await parts(given)).get('ppt/slides/slide1.xml') ?? '').matchAll(
          /name="Text".*?<a:ext cx="(\d+)"/g
        )
      ].map(([, cx]) => Number(cx) / 9_525)
    expect(await widths(textBriefing())).toStrictEqual([860])
    expect(await widths(handedBriefing())).toStrictEqual([432])
  })

  test('sets a quotation in italics', async () => {
    const slide = (await parts(textBriefing('Plain.\n\n> Quoted.'))).get('ppt/slides/slide1.xml') ?? ''
    expect(slide).toMatch(/ i="1"[^>]*>(?:(?!<a:t>).)*<a:t>Quoted\./)
    expect(slide).not.toMatch(/ i="1"[^>]*>(?:(?!<a:t>).)*<a:t>Plain\./)
  })

  test('lists all sources at the end, under their numbers, each leading to where it is', async () => {
    const given = handedBriefing()
    const made = await parts(given)
    const [{ sources } = { sources: [] }] = toldSlides(given)
    const end = made.get('ppt/slides/slide2.xml') ?? ''
    const text = flat(readXml(end).texts)
    for (const { source, pins, number } of sources) {
      expect(text).toContain(source.title)
      for (const { pin } of pins) expect(text).toContain(pin ?? 'no pincite')
      expect(valuesOf(end, 'startAt')).toContain(String(number))
    }
    expect(made.get('ppt/slides/_rels/slide2.xml.rels')).toContain('Target="https://example.org/a"')
  })

  test('takes naughty texts as texts: every part is well-formed, no address but one of the web', async () => {
    const made = await parts(naughtyBriefing())
    for (const [name, xml] of made) if (/\.(xml|rels)$/.test(name)) readXml(xml)
    const targets = [...made].flatMap(([name, xml]) =>
      name.endsWith('.rels')
        ? [...xml.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, to]) => to)
        : []
    )
    for (const target of targets) expect(target).toMatch(/^https?:\/\//)
  })

  test('is the same file for the same deck', async () => {
    const [one, two] = [await handedOut('pptx'), await handedOut('pptx')]
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
  })
})
