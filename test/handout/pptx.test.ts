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
    for (const words of ['A suit', 'Alleged', 'Found or ruled', 'As of Nov 25, 2026'])
      expect(texts).toContain(words)
    const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of slide.matchAll(/<a:(?:st|end)Cxn id="(\d+)"/g)) expect(ids).toContain(id)
  })

  test('has a title where programs look for one, and tells screen readers what only decorates', async () => {
    const made = await parts()
    const slide = made.get('ppt/slides/slide1.xml') ?? ''
    expect(slide).toContain('<p:ph type="title"/>')
    expect(made.get('ppt/slideLayouts/slideLayout2.xml')).toMatch(/<p:ph\s+type="title"/)
    const drawn = slide.match(/<p:(sp|cxnSp)>.*?<\/p:\1>/g)?.filter((shape) => !shape.includes('<a:t>')) ?? []
    expect(drawn.length).toBeGreaterThan(40)
    const isTold = (shape: string): boolean =>
      / descr="[^"]+"/.test(shape) !== shape.includes('adec:decorative')
    expect(drawn.filter((shape) => !isTold(shape))).toStrictEqual([])
    expect(slide.match(/<p:sp>(?:(?!<\/p:sp>).)*adec:decorative(?:(?!<\/p:sp>).)*<a:t>/)).toBeNull()
  })

  test('sets a text alone on the width of a page', async () => {
    const widths = async (given: ReturnType<typeof handedBriefing>) =>
      [
        ...((await parts(given)).get('ppt/slides/slide1.xml') ?? '').matchAll(
          /name="Text".*?<a:ext cx="(\d+)"/g
        )
      ].map(([, cx]) => Number(cx) / 9_525)
    expect(await widths(textBriefing())).toStrictEqual([860, 860])
    expect(await widths(handedBriefing())).toStrictEqual([432])
  })

  test('sets a quotation as a shape of its own that is its bar, between what stands before and after', async () => {
    const text = 'Plain.\n\n> Quoted.\n>\n> On and *on*.\n\nAfter.'
    const slide = (await parts(textBriefing(text))).get('ppt/slides/slide1.xml') ?? ''
    const shapes = slide.split('<p:sp>').filter((shape) => /name="(Text|Quotation)"/.test(shape))
    const names = shapes.map((shape) => /name="(\w+)"/.exec(shape)?.[1])
    expect(names).toStrictEqual(['Text', 'Quotation', 'Quotation', 'Text'])
    const tops = shapes.map((shape) => Number(/<a:off x="\d+" y="(\d+)"/.exec(shape)?.[1]))
    expect(tops).toStrictEqual(tops.toSorted((one, two) => one - two))
    for (const quotation of shapes.slice(1, 3)) {
      expect(quotation).toMatch(/<a:custGeom>.*<a:close\/>.*<a:solidFill>.*<a:spAutoFit\/>/)
    }
    expect(shapes.map((shape) => shape.includes(' i="1"'))).toStrictEqual([false, false, true, false])
  })

  test('cuts a text that is too long after a whole word, and says below it where the rest is', async () => {
    const text = 'Words before it.\n\n> A quotation of several words that goes on.\n\n'.repeat(40)
    const slide = (await parts(textBriefing(text))).get('ppt/slides/slide1.xml') ?? ''
    const shapes = slide.split('<p:sp>').filter((shape) => /name="(Text|Quotation)"/.test(shape))
    const tops = shapes.map((shape) => Number(/<a:off x="\d+" y="(\d+)"/.exec(shape)?.[1]))
    expect(tops).toStrictEqual(tops.toSorted((one, two) => one - two))
    expect(shapes.at(-1)).toContain('The whole text stands in the notes.')
    const long = 'Letters and more letters without an end of it '.repeat(200).trim()
    const cut = (await parts(textBriefing(long))).get('ppt/slides/slide1.xml') ?? ''
    expect(flat(readXml(cut).texts)).toMatch(/(Letters|and|more|letters|without|an|end|of|it)…/)
  })

  test('numbers list items as the text does: from nothing, in lists within lists, and anew in the next', async () => {
    const text = '0. a\n1. b\n   1. x\n   2. y\n2. c\n\nThen\n\n1. d\n\n- e'
    const slide = (await parts(textBriefing(text))).get('ppt/slides/slide1.xml') ?? ''
    const items = [...slide.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([item]) => item.replaceAll(/<[^>]+>/g, ''))
    expect(items.filter((item) => item.includes('\t'))).toStrictEqual(
      ['0. a', '1. b', '1. x', '2. y', '2. c', '1. d'].map((item) => item.replace(' ', '\t'))
    )
    // numbers that PowerPoint counts itself would go on from list to list
    expect(slide).not.toContain('buAutoNum')
    expect(slide.match(/<a:buChar /g)).toHaveLength(1)
  })

  test('sets a text without quotations in one box', async () => {
    const slide = (await parts(textBriefing('One.\n\n- Two.'))).get('ppt/slides/slide1.xml') ?? ''
    expect(slide.match(/name="Text"/g)).toHaveLength(1)
    expect(slide).not.toContain('spAutoFit')
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
