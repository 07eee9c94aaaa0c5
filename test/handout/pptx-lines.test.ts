import { measureRoughly } from '#figure/layout/text.ts'
import { LINES } from '#figure/look/lines.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { MARKS, type Mark } from '#model/status.ts'
import type { NumberedSource } from '#figure/slide/deck.ts'
import { toFigure } from '../../server/handout/pptx/figure-xml.ts'
import { toSteps } from '../../server/handout/pptx/outline-path.ts'
import { createPage } from '../../server/handout/pptx/page.ts'
import { toLine } from '../../server/handout/pptx/shape-xml.ts'
import { toSourceSlides } from '../../server/handout/pptx/source-slides.ts'
import { toldBriefing, toldSlides } from '../support/handed-out.ts'
import { source } from '../support/pictured.ts'
import { readXml } from '../support/xml-text.ts'

/** A line of this mark from (100, 50) to (20, 10), as PowerPoint draws it. */
function drawn(mark: Mark): string {
  const colours = { hue: '#102030', gap: '#FFFFFF', bar: '#102030' }
  const line = { what: 'line', ax: 100, ay: 50, bx: 20, by: 10, look: LINES[mark], ...colours } as const
  return toLine(line, { x: 0, y: 0 }, createPage(), { name: 'Relation' })
}

describe('a line in PowerPoint', () => {
  test('looks different for each mark, so that nothing alleged looks found', () => {
    expect(new Set(MARKS.map(drawn)).size).toBe(MARKS.length)
  })

  test.each<[Mark, RegExp]>([
    ['alleged', /<a:custDash><a:ds d="457143" sp="314286"\/><\/a:custDash>.*type="arrow"/],
    ['scheduled', /cap="rnd".*<a:prstDash val="sysDot"\/>/],
    [
      'found',
      /<a:ln w="47625" cap="flat" cmpd="dbl"><a:solidFill>.*<\/a:solidFill><a:round\/>.*type="triangle"/
    ],
    ['dismissed', /<a:custDash>.*type="none".*name="Relation: bar".*prst="ellipse"/],
    ['set-aside', /<a:custDash>.*type="oval"/],
    ['settled', /type="diamond"/],
    ['withdrawn', /type="none".*name="Relation: bar"/],
    ['disputed', /type="arrow".*name="Relation: bar"/],
    ['denied', /type="none".*name="Relation: bar"/]
  ])('that is %s is drawn as such', (mark, look) => {
    expect(drawn(mark)).toMatch(look)
  })

  test('leads from where it begins to where it ends', () => {
    expect(drawn('filed')).toMatch(/<a:xfrm flipH="1" flipV="1"><a:off x="190500" y="95250"\/>/)
  })

  test('is held by the bodies that it joins, at sites where it begins and ends', () => {
    const [slide] = toldSlides(toldBriefing())
    if (!slide) throw new Error('no slide')
    const xml = toFigure(slide, { x: 0, y: 0 }, createPage(), measureRoughly)
    const { lines } = slide.parts.scene
    const titles = new Map(slide.parts.shapes.map(({ id, title }) => [id, title]))
    const connectors = xml.match(/<p:cxnSp>.*?<\/p:cxnSp>/gs) ?? []
    expect(connectors).toHaveLength(lines.length)
    lines.forEach(({ id, from, to }) => {
      const own = connectors.find((one) => one.includes(`descr="${titles.get(id)}"`)) ?? ''
      const [start, end] = endsOf(own)
      for (const [tag, body, place] of [
        ['a:stCxn', from, start],
        ['a:endCxn', to, end]
      ] as const) {
        const [, shape = '', site = ''] = new RegExp(`<${tag} id="(\\d+)" idx="(\\d+)"`).exec(own) ?? []
        expect(siteOf(xml, shape, Number(site))).toStrictEqual({ name: titles.get(body), place })
        // LibreOffice counts the sites after four of its own
        expect(siteOf(xml, shape, Number(site) - 4)).toStrictEqual({ name: titles.get(body), place })
      }
    })
  })
})

const numbers = (xml: string, pattern: RegExp): number[] => (pattern.exec(xml) ?? []).slice(1).map(Number)

/** Where a connector begins and ends. */
function endsOf(xml: string): [number[], number[]] {
  const [x = 0, y = 0] = numbers(xml, /<a:off x="(-?\d+)" y="(-?\d+)"/)
  const [w = 0, h = 0] = numbers(xml, /<a:ext cx="(\d+)" cy="(\d+)"/)
  const [left, right] = xml.includes('flipH="1"') ? [x + w, x] : [x, x + w]
  const [top, bottom] = xml.includes('flipV="1"') ? [y + h, y] : [y, y + h]
  return [
    [near(left), near(top)],
    [near(right), near(bottom)]
  ]
}

/** The name of a shape, and the place of one of its connection sites. */
function siteOf(xml: string, id: string, site: number) {
  const shape = xml.split('<p:sp>').find((one) => one.includes(`<p:cNvPr id="${id}"`)) ?? ''
  const [x = 0, y = 0] = numbers(shape, /<a:off x="(-?\d+)" y="(-?\d+)"/)
  const sites = [...shape.matchAll(/<a:cxn ang="0"><a:pos x="(-?\d+)" y="(-?\d+)"\/>/g)]
  const [, left, top] = sites[site] ?? []
  return { name: /name="([^"]*)"/.exec(shape)?.[1], place: [near(x + Number(left)), near(y + Number(top))] }
}

/** In tenths of a px: positions are rounded one by one. */
function near(emu: number): number {
  return Math.round(emu / 952.5 / 2)
}

describe('an outline', () => {
  const ends = (d: string): string =>
    toSteps(d)
      .map(({ to, points }) =>
        `${to} ${
          points
            .at(-1)
            ?.map((each) => Math.round(each * 10) / 10)
            .join() ?? ''
        }`.trim()
      )
      .join('; ')

  test.each([
    ['m2 3 4 0 0 5', 'move 2,3; line 6,3; line 6,8'],
    ['M1 1h4v5H2V3', 'move 1,1; line 5,1; line 5,6; line 2,6; line 2,3'],
    ['M1 1l3 0zl0 2', 'move 1,1; line 4,1; close; line 1,3'],
    ['M0 0a2 2 0 014 0', 'move 0,0; cubic 2,-2; cubic 4,0'],
    ['M0 0a2 2 0 004 0', 'move 0,0; cubic 2,2; cubic 4,0']
  ])('%s goes where SVG says', (d, steps) => {
    expect(ends(d)).toBe(steps)
  })

  test('takes the long way round only where it is asked to', () => {
    const longest = (d: string): number =>
      Math.max(...toSteps(d).flatMap(({ points }) => points.map(([x]) => x)))
    expect(longest('M0 0A5 5 0 0 1 5 5')).toBeLessThan(5.1)
    expect(longest('M0 0A5 5 0 1 1 5 5')).toBeGreaterThan(9)
  })
})

test('many sources fill columns without running over, each once, and a cut one says that it is cut', () => {
  const sources = Array.from({ length: 60 }, (_, at): NumberedSource => ({
    number: at + 1,
    source: source(`s${at}`, { title: at === 7 ? 'Very long '.repeat(200) : `Title ${at} `.repeat(9) }),
    pins: []
  }))
  const pages = toSourceSlides(sources, { tokens: TOKENS.light, measure: measureRoughly })
  const listed = pages.flatMap(({ shapes }) =>
    [...shapes.matchAll(/startAt="(\d+)"/g)].map(([, n]) => Number(n))
  )
  expect(listed).toStrictEqual(sources.map(({ number }) => number))
  const columns = pages.flatMap(({ shapes }) =>
    shapes.split('<p:sp>').filter((one) => one.includes('startAt='))
  )
  expect(columns.length).toBeGreaterThan(2 * pages.length - 2)
  for (const column of columns) {
    const letters = readXml(`<all xmlns:a="a" xmlns:p="p" xmlns:r="r"><p:sp>${column}</all>`).texts.join(
      ''
    ).length
    expect(letters).toBeLessThan(2_600)
  }
  expect(pages.map(({ shapes }) => shapes).join('')).toContain('…</a:t>')
})

test('a source cited at very many places keeps its address, where it was read and its archive', () => {
  const url = 'https://example.org/a/long/address'
  const pins = Array.from({ length: 150 }, (_, at) => ({ pin: `¶¶ ${at}-${at + 1}`, letter: 'a' }))
  const [more, archiveUrl] = ['(last visited Sept. 1, 2026)', 'https://archive.example/1']
  const one = source('s', { title: 'Order', url, accessed: '2026-09-01', archiveUrl })
  const set = { tokens: TOKENS.light, measure: measureRoughly }
  const [slide] = toSourceSlides([{ number: 1, source: one, pins }], set)
  expect(slide?.shapes).toContain(`<a:t>${url}</a:t>`)
  expect(slide?.shapes).toContain(` ${more} [${archiveUrl}].`)
  expect(slide?.page.links()).toContain(`Target="${url}"`)
})
