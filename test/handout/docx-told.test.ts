import { bluebook } from '#figure/words/bluebook.ts'
import { strFromU8, unzipSync } from 'fflate'
import { handedOut, toldBriefing, toldSlides } from '../support/handed-out.ts'
import { readXml } from '../support/xml-text.ts'

jest.setTimeout(120_000)

const given = toldBriefing()
const slides = toldSlides(given)
let made: Map<string, string>
let paragraphs: { text: string; xml: string }[]
let notes: string[]

beforeAll(async () => {
  const { bytes } = await handedOut('docx', given)
  made = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  paragraphs = paragraphsOf('word/document.xml')
  const footnotes = made.get('word/footnotes.xml') ?? ''
  notes = [...footnotes.matchAll(/<w:footnote w:id="[1-9]\d*">(.*?)<\/w:footnote>/gs)].map(([note]) =>
    textOf(note).trim()
  )
})

function paragraphsOf(part: string) {
  const found = (made.get(part) ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)
  return [...found].map(([xml]) => ({ xml, text: textOf(xml) }))
}

function textOf(xml: string): string {
  const names = ['w', 'r', 'wp', 'a', 'pic'].map((name) => `xmlns:${name}="${name}"`).join(' ')
  return readXml(`<all ${names}>${xml.replaceAll('<w:tab/>', '\t')}</all>`).texts.join('')
}

const has = (text: string): string => paragraphs.find((one) => one.text === text)?.xml ?? ''

test('a memo says in its properties and at its head what it is, by whom, of which day, and that all is alleged', () => {
  const about = made.get('docProps/core.xml') ?? ''
  expect(readXml(about).texts.filter((text) => text.trim() !== '')).toStrictEqual([
    'A <told> story',
    'A & B',
    'en-US',
    '2026-11-25T11:00:00Z',
    '2026-11-25T11:00:00Z'
  ])
  expect(paragraphs.slice(0, 3).map(({ text }) => text)).toStrictEqual([
    'A <told> story',
    'A & B',
    'Everything is alleged until a court found it.'
  ])
})

test('every figure of a memo has its day below it, its own shape and its own number; one without relations has no list', () => {
  expect(paragraphs.flatMap(({ text }) => (/^Figure \d/.test(text) ? [text] : []))).toStrictEqual([
    'Figure 1. As of Nov 25, 2026.',
    'Figure 2. As of Dec 5, 2023.',
    'Figure 3. As of Nov 25, 2026.'
  ])
  expect(paragraphs.filter(({ text }) => text === 'What the figure says')).toHaveLength(2)
  const xml = made.get('word/document.xml') ?? ''
  const shares = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(
    ([, w, h]) => Number(h) / Number(w)
  )
  slides.forEach(({ figure }, at) => expect(shares[at]).toBeCloseTo(figure.height / figure.width, 2))
  const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(3)
})

test('a footnote says of each assertion how, when and by whom it was made, and where', () => {
  const own = notes.find((note) => note.includes('Denied'))
  expect(own).toMatch(
    /^\[\d+\] Denied Dec 6, 2023 by Meta: .*Press s4.* \[\d+\] Alleged Dec 5, 2023: .*Press s4/
  )
  expect(notes.find((note) => note.includes('Dismissed'))).toMatch(/Dismissed May 30, 2024: .*no pincite/)
})

test('a citation in the text gets the note of its relation or source, and none where it is not shown', () => {
  const counted = (text: string) => has(text).match(/<w:footnoteReference /g)?.length ?? 0
  expect(counted('It was filed and found. So it says.')).toBe(2)
  expect([counted('Onetwo.'), has('Onetwo.').includes('<w:br/>')]).toStrictEqual([0, true])
  expect(notes[0]).toMatch(/^\[\d+\] Found Mar 24, 2026: /)
  const cited = slides[0]?.sources.find(({ source }) => source.id === 's1')
  const places = cited?.pins.map(({ pin }) => pin ?? 'no pincite').join('; ') ?? ''
  expect(notes[1]).toBe(cited && `[${cited.number}] ${bluebook(cited.source, places)}`)
})

test('a later note names the note in which its source is cited in full', () => {
  const later = notes.flatMap((note) => [...note.matchAll(/(Press [\w-]+)[^[]*?, supra note (\d+), \S/g)])
  expect(later.length).toBeGreaterThan(2)
  for (const [, name = '', number] of later) {
    expect(notes[Number(number) - 1]).toContain(name)
    expect(notes[Number(number) - 1]).toContain('(last visited Sept. 1, 2026)')
  }
})

test('a text keeps its headings, list numbers, bold and italic letters, code and links', () => {
  // right below the slide's own, which is a Heading1
  expect(has('Begun')).toContain('w:val="Heading2"')
  const said = has('It was filed and found. So it says.')
  expect([said.match(/<w:b\/>/g), said.match(/<w:i\/>/g)]).toMatchObject([['<w:b/>'], ['<w:i/>']])
  const item = has('3.\tsite code')
  expect(item).toContain('Courier New')
  const link = /<w:hyperlink [^>]*r:id="([^"]+)"/.exec(item)?.[1] ?? ''
  expect(made.get('word/_rels/document.xml.rels')).toMatch(
    new RegExp(`Id="${link}"[^>]*Target="https://example.org/site"`)
  )
})

test('the list of sources gives each whole: number, citation, address, when it was read, archive', () => {
  const list = paragraphs.filter(({ xml }) => xml.includes('w:val="Source"'))
  expect(list).toHaveLength(9)
  for (const { text, xml } of list) {
    expect(xml).toContain('<w:hyperlink ')
    expect(text).toMatch(
      /^\d+\.\tA suit, Press .*, https:\/\/example\.org\/a \(last visited .*\) \[https:.*\]\.$/
    )
  }
})
