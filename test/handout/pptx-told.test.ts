import { strFromU8, unzipSync } from 'fflate'
import { handedOut, textBriefing, toldBriefing, toldSlides } from '../support/handed-out.ts'
import { readXml } from '../support/xml-text.ts'

jest.setTimeout(120_000)

const given = toldBriefing()
const slides = toldSlides(given)
let made: Map<string, string>
beforeAll(async () => {
  const { bytes } = await handedOut('pptx', given)
  made = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
})

const slideXml = (at: number): string => made.get(`ppt/slides/slide${at}.xml`) ?? ''
const textsOf = (name: string): string[] =>
  readXml(made.get(name) ?? '').texts.filter((text) => text.trim() !== '')

/** The properties of the run with this text. */
function runOf(text: string): string {
  const runs = slideXml(1).match(/<a:r>.*?<\/a:r>/gs) ?? []
  return runs.find((run) => run.includes(`<a:t>${text}</a:t>`)) ?? ''
}

test('slides say in their properties what they are, by whom and of which day', () => {
  expect(textsOf('docProps/core.xml')).toStrictEqual([
    'A <told> story',
    'A & B',
    'en-US',
    '2026-11-25T11:00:00Z',
    '2026-11-25T11:00:00Z'
  ])
  expect(made.get('docProps/app.xml')).toMatch(/>Pincite</)
  expect(made.get('docProps/app.xml')).not.toContain('PptxGenJS')
})

test('the notes say how things stand and what the figure says, and have no heading over nothing', () => {
  const notes = slides.map(({ at }) => textsOf(`ppt/notesSlides/notesSlide${at}.xml`))
  slides.forEach(({ standing, statements }, at) => {
    expect(notes[at]).toContain(standing)
    const heads = notes[at]?.filter((text) => text === 'What the figure says, with its sources:')
    expect(heads).toHaveLength(statements.length > 0 ? 1 : 0)
  })
  expect(slides[2]?.statements).toStrictEqual([])
})

test('a text keeps its headings, list numbers, bold and italic letters, code, links, line breaks and numbers', () => {
  expect(
    [runOf('Begun'), runOf('found'), runOf('filed')].map((run) => /[bi]="1"/.exec(run)?.[0])
  ).toStrictEqual(['b="1"', 'b="1"', 'i="1"'])
  expect(runOf('code')).toContain('typeface="Courier New"')
  expect(slideXml(1)).toMatch(/<a:r><a:rPr[^>]* baseline="30000"(?:(?!<a:r>).)*<a:t>\d+<\/a:t>/)
  expect(slideXml(1)).toContain('<a:br/>')
  expect(slideXml(1)).toMatch(/<a:pPr marL="[1-9]\d*" indent="-[1-9](?:(?!<a:p>).)*<a:t>3\.\t<\/a:t>/)
  const link = /<a:hlinkClick r:id="(\w+)"/.exec(runOf('site'))?.[1] ?? ''
  expect(made.get('ppt/slides/_rels/slide1.xml.rels')).toMatch(
    new RegExp(`Id="${link}"[^>]*Target="https://example.org/site"`)
  )
})

test('each number in the foot leads to its source, and each address is named once', () => {
  const rels = made.get('ppt/slides/_rels/slide1.xml.rels') ?? ''
  const targets = [...rels.matchAll(/Id="(link\d+)"[^>]*Target="([^"]+)" TargetMode="External"/g)]
  expect(targets.map(([, , target]) => target)).toStrictEqual([
    'https://example.org/site',
    'https://example.org/a'
  ])
  const uses = [...slideXml(1).matchAll(/r:id="(link\d+)"/g)].map(([, id]) => id)
  expect(new Set(uses)).toStrictEqual(new Set(targets.map(([, id]) => id)))
  expect(uses).toHaveLength(1 + (slides[0]?.set.foot.rows.length ?? 0))
})

test('a slide names briefing, number, legend, sources and the numbers on its lines', () => {
  const { texts, attributes } = readXml(slideXml(1))
  expect(texts.join('|')).toMatch(/Briefing: \|A <told> story.*1 of 3/)
  const names = new Set(attributes.flatMap(([name, value]) => (name === 'name' ? [value] : [])))
  for (const name of ['Slide 1 of 3', 'Legend of A suit', 'Sources', 'Numbers of sources'])
    expect(names).toContain(name)
  expect([...names].filter((name) => name.endsWith(': icon')).length).toBeGreaterThan(0)
})

test('a slide without a title has one above its edge, for the outline and screen readers', async () => {
  const [first] = given.briefing.slides
  const untitled = { ...given.briefing, slides: first ? [{ ...first, title: '' }] : [] }
  const { bytes } = await handedOut('pptx', { ...given, briefing: untitled })
  const xml = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml'] ?? new Uint8Array())
  expect(xml).toMatch(/type="title".*?<a:off x="\d+" y="-\d+".*?<a:t>A suit<\/a:t>/s)
})

test('a text that its slide cuts stands whole in the notes, and every slide has notes to write in', async () => {
  const words = Array.from({ length: 1_400 }, (_, at) => (at % 70 === 0 ? `**w${at}**` : `w${at}`))
  const { bytes } = await handedOut('pptx', textBriefing(`- ${words.join(' ')}`))
  const read = (name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
  const whole = words.join(' ').replaceAll('**', '')
  expect(readXml(read('ppt/notesSlides/notesSlide1.xml')).texts.join('')).toContain(whole)
  const slide = read('ppt/slides/slide1.xml')
  const [, shown = ''] = /(w0 .*)…/.exec(readXml(slide).texts.join('')) ?? []
  expect(whole.startsWith(`${shown} `)).toBe(true)
  expect(shown.length).toBeGreaterThan(300)
  expect(slide).toMatch(/<a:buChar char="[^\d"]+"/)
  const notes = [...made].filter(([name]) => /notesSlide\d+\.xml$/.test(name))
  expect(notes).toHaveLength(4)
  for (const [, xml] of notes) expect(xml).toMatch(/type="body"(?:(?!<\/p:sp>).)*<a:p[ />]/s)
})
