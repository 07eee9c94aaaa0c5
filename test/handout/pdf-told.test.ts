import { handedOut, textBriefing, toldBriefing, toldSlides } from '../support/handed-out.ts'
import { type ReadPdf, readPdf } from '../support/pdf-text.ts'
import { readXml } from '../support/xml-text.ts'

jest.setTimeout(120_000)

const given = toldBriefing()
const slides = toldSlides(given)
const LONG = Array.from({ length: 1_800 }, (_, at) => `w${at}`).join(' ')
let read: ReadPdf
let file = ''
let long: ReadPdf
beforeAll(async () => {
  const { bytes } = await handedOut('pdf', given)
  file = Buffer.from(bytes).toString('latin1')
  read = readPdf(bytes)
  long = readPdf((await handedOut('pdf', textBriefing(`${LONG}\n\nLead → on.`))).bytes)
})

/** Where each piece of text begins on a page, in px from its left and its lower edge. */
const startsOf = (page = ''): [x: number, y: number][] =>
  [...page.matchAll(/1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm/g)].map(([, x, y]) => [Number(x), Number(y)])

test('a PDF says in its properties what it is, by whom, of which day, and that anyone can read it', () => {
  for (const words of ['(A <told> story)', '(A & B)']) expect(read.dictionaries).toContain(words)
  expect(file).toContain('(D:20261125110000Z)')
  expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const { texts } = readXml(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(file)?.[0] ?? '')
  for (const words of ['A <told> story', 'A & B']) expect(texts).toContain(words)
})

test('every link is described to screen readers, and no font has a list of its glyphs, which would not be whole', () => {
  const links = read.dictionaries.match(/\/Subtype \/Link\n/g) ?? []
  expect(links.length).toBeGreaterThan(9)
  expect(read.dictionaries.match(/\/Contents \((Source \d|https:)[^)]*\)\n\/Subtype \/Link\n/g)).toHaveLength(
    links.length
  )
  expect(file).not.toContain('/CIDSet')
})

test('its bookmarks lead to every slide, to what each figure says and to the sources', () => {
  const marks = [...read.dictionaries.matchAll(/\/Title \(([^)]*)\)/g)].map(([, title]) => title)
  expect(marks).toStrictEqual([
    '1. A suit',
    '2. Then',
    '3. Bare',
    ...[1, 2, 3].map((at) => `What the figure of slide ${at} says`),
    'Sources'
  ])
  expect(long.dictionaries).toContain('/Title (The text of slide 1)')
})

test('each page names the briefing, and each slide its number, its day and the sources in its foot', () => {
  const pages = read.text.split('\n')
  for (const page of pages) expect(page).toMatch(/^Briefing: A <told> story/)
  slides.forEach(({ at, title, asOfWords, set }) => {
    const own = pages[at - 1]
    expect(own).toContain(`${at} of 3${title}`)
    expect(own).toMatch(new RegExp(`${asOfWords}¶ Pincite$`))
    for (const { words } of set.foot.rows) expect(own).toContain(words)
  })
  expect(pages[0]).toContain('and 2 more at the end')
  expect(pages[0]).toContain('Found or ruled')
  expect(pages.at(-1)).toContain('What the figure of slide 3 saysNothing is drawn.')
  expect(read.text.match(/Nothing is drawn/g)).toHaveLength(1)
})

test('each source is given whole, and each number leads to its place in the list', () => {
  expect(
    read.text.match(/\(last visited Sept\. 1, 2026\) \[https:\/\/archive\.example\/1\]\./g)
  ).toHaveLength(9)
  const places = read.dictionaries.matchAll(/\((source-\d+)\) \[\d+ 0 R \/XYZ 0 ([\d.]+) null\]/g)
  const known = new Map([...places].map(([, name = '', y]) => [name, Number(y)]))
  expect(known.size).toBe(9)
  expect(new Set(known.values()).size).toBeGreaterThan(4)
  for (const [, name = ''] of read.dictionaries.matchAll(/\/D \(([^)]+)\)/g))
    expect([...known.keys()]).toContain(name)
  expect(read.dictionaries).toContain('/Alt (Source 1)')
})

test('a text keeps its heading and its list, each once, and what only decorates is not read out', async () => {
  expect(read.tags.filter((tag) => tag === 'H2')).toHaveLength(1)
  const listed = readPdf((await handedOut('pdf', textBriefing('- one\n- two'))).bytes).tags
  expect(listed.filter((tag) => tag === 'L' || tag === 'LI')).toStrictEqual(['LI', 'LI', 'L'])
  for (const page of read.pages) expect(page).toMatch(/^\/Artifact <<\n\/Type \/Layout\n>> BDC/m)
})

test('lines are drawn with their dashes, figures in their places', () => {
  const [page = ''] = read.pages
  // the long dashes of what was dismissed, shortened so that the sample in the key shows a gap
  for (const dash of ['[8 5.5] 0 d', '[17.03 3.1] 0 d']) expect(page).toContain(dash)
  const strokes = page.match(/\nS\n/g)?.length ?? 0
  expect(strokes).toBeGreaterThan(39)
  const bodies = slides[0]?.parts.shapes ?? []
  for (const { x, y } of bodies) {
    expect(page).toMatch(new RegExp(`\\n1 0 0 1 ${Math.trunc(x)}[.\\d]* ${Math.trunc(y)}[.\\d]* cm\\n`))
  }
  expect(read.dictionaries).toMatch(/\/ca 0\.\d/)
})

test('a text that its slide cuts says so there, and stands whole at the end, in columns that nothing leaves', () => {
  expect(long.text).toContain('The text goes on at the end.')
  expect(long.text).toContain('The text of slide 1, whole: Text alone')
  const told = long.text.split('whole: Text alone')[1] ?? ''
  expect(told.replaceAll(/Briefing: A briefing|\s/g, '')).toContain(LONG.replaceAll(' ', ''))
  expect(told).toMatch(/Lead .*on\./)
  const columns = new Set<number>()
  for (const page of long.pages.slice(1)) {
    const starts = startsOf(page)
    for (const [x, y] of starts) {
      expect([x >= 0 && x < 1_240, y > -180 && y < 540]).toStrictEqual([true, true])
      columns.add(Math.round(x))
    }
    expect(new Set(starts.map(String)).size).toBe(starts.length)
    const lines = [...new Set(starts.flatMap(([x, y]) => (x === 48 ? [y] : [])))].toSorted((a, b) => b - a)
    lines.slice(1).forEach((y, at) => expect(Number(lines[at]) - y).toBeGreaterThan(19))
  }
  expect(columns.has(48) && columns.has(660)).toBe(true)
})

test('a sign that the fonts lack is drawn between its neighbours, and read out as what it is', async () => {
  const page = readPdf((await handedOut('pdf', textBriefing('Lead → on.'))).bytes).pages[0] ?? ''
  // UTF-16
  expect(page).toMatch(/\/ActualText \(þÿ!\u0092\)/)
  const [before = [], after = []] = startsOf(page.slice(page.lastIndexOf('BT', page.indexOf('/ActualText'))))
  expect(after[1]).toBe(before[1])
  expect(after[0]).toBeGreaterThan(Number(before[0]) + 40)
})

test('a slide without a title gives its name to screen readers', async () => {
  const [first] = given.briefing.slides
  const untitled = { ...given.briefing, slides: first ? [{ ...first, title: '' }] : [] }
  const { text } = readPdf((await handedOut('pdf', { ...given, briefing: untitled })).bytes)
  expect(text).toMatch(/^Briefing: A <told> story1 of 1A suit/)
})
