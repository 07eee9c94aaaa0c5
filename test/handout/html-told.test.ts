import { runInNewContext } from 'node:vm'
import { toShownRelation } from '#model/shown-relation.ts'
import { MARK_TABLE } from '#model/status.ts'
import { SCRIPT } from '../../server/handout/html/script.ts'
import { toLinks } from '../../server/handout/html/sources.ts'
import { handedBriefing, handedOut, textBriefing, toldBriefing, toldSlides } from '../support/handed-out.ts'

jest.setTimeout(120_000)

const given = toldBriefing()
const slides = toldSlides(given)
let page = ''
beforeAll(async () => {
  page = Buffer.from((await handedOut('html', given)).bytes).toString('utf8')
})

test('a page says in its head what it is, in which language, and tells no address where it was read', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(page).toContain('<title>A &lt;told&gt; story</title>')
  expect(page).toContain('<meta name="referrer" content="no-referrer">')
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.split('; ') ?? []
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "form-action 'none'"])
  )
})

test('a page begins with its title, by whom it is, that all is alleged, and the way to each slide', () => {
  const cover = /<header class="cover">(.*?)<\/header>/s.exec(page)?.[1] ?? ''
  for (const words of [
    '<h1>A &lt;told&gt; story</h1>',
    'A &amp; B',
    'Everything is alleged until a court found it.'
  ])
    expect(cover).toContain(words)
  const ways = [...cover.matchAll(/<li value="(\d)"><a href="#slide-(\d)">([^<]*)/g)].map((way) =>
    way.slice(1)
  )
  expect(ways).toStrictEqual(slides.map(({ at, title }) => [String(at), String(at), title]))
  expect(page).toMatch(/<a class="skip" href="#slides">/)
  expect(page).toContain('Each relation carries its status and its sources.')
})

test('each slide says of which briefing and day it is, and each mark what it means', () => {
  const days = ['Nov 25, 2026', 'Dec 5, 2023', 'Nov 25, 2026']
  slides.forEach(({ at, statements }) => {
    const own = page.split('<section ')[at] ?? ''
    expect(own).toContain(`<i>A &lt;told&gt; story</i></p><p>${at} of 3</p>`)
    expect(own).toContain(
      `<figcaption>As of ${days[at - 1]}. Everything is alleged until a court found it.</figcaption>`
    )
    for (const { mark, word } of statements)
      expect(own).toContain(`<h4>${word} <span>${MARK_TABLE[mark].meaning}`)
  })
  expect(page.split('<section ')[3]).toContain('<p>Nothing is drawn.</p>')
})

test('a law on which a court ruled stands under what was ruled, not under what was found', async () => {
  const { briefing, known } = handedBriefing()
  const brought = known.relations.get('suit/BROUGHT_UNDER/law')
  const [said] = brought?.assertions ?? []
  if (!brought || !said) throw new Error('not found')
  const id = 'suit/RAISES/law'
  const raised = toShownRelation(
    { ...brought, id, type: 'RAISES', assertions: [{ ...said, status: 'found' }] },
    undefined,
    []
  )
  if (!raised) throw new Error('not known')
  const relations = new Map([...known.relations, [id, raised]])
  const told = Buffer.from((await handedOut('html', { briefing, known: { ...known, relations } })).bytes)
  const groups = [...told.toString().matchAll(/<h4>(.*?) <span>(.*?)<\/span><\/h4><ul>(.*?)<\/ul>/gs)]
  const [found, ruled] = groups
  expect(found?.slice(1, 3)).toStrictEqual(['Found', 'A court or jury found it.'])
  expect(found?.[3]).not.toContain('raises')
  expect(ruled?.slice(1, 3)).toStrictEqual(['Ruled on', 'A court ruled on it.'])
  expect(ruled?.[3]).toMatch(/^<li><strong>Ruled on<\/strong>: Meta raises Meta\.<sup>/)
})

test('each number stands in its text and leads to the source of that number', () => {
  expect(page).toMatch(
    /found<\/span><\/strong><span>\.<\/span><sup><a href="#slide-1-source-1">1<\/a><\/sup>/
  )
  const links = [...page.matchAll(/<a href="#slide-\d-source-(\d+)">(\d+)[a-z]?/g)]
  expect(links.length).toBeGreaterThan(10)
  for (const [, source, number] of links) expect(source).toBe(number)
  const [several] = toLinks(1, '1, 3a')
  expect(several?.html.replaceAll(/<[^>]*>/g, '')).toBe('1, 3a')
})

test('each source says which place each letter is, when it was read and where it is archived', () => {
  const all = page.match(/<li value="\d+" id="slide-1-source-\d+">.*?<\/li>/gs) ?? []
  const own = all.find((source) => source.includes('(c)')) ?? ''
  expect(own).toMatch(/<b>\(a\) [^;]+; \(b\) [^;]+; \(c\) /)
  expect(own).toMatch(/ Read Sep 1, 2026\. .*Archived at <\/span><a href="https:\/\/archive\.example\/1"/)
})

test('a text keeps its headings, list numbers, bold and italic letters, code and line breaks', () => {
  for (const part of [
    '<h3><strong><span>Begun</span></strong></h3>',
    '<em><span>filed</span></em>',
    '<strong><span>found</span></strong>',
    '<ol><li value="3">',
    '<code><span>code</span></code>',
    '<span>One</span><span></span><br><span></span><span>two.</span>'
  ])
    expect(page).toContain(part)
})

test('a page brings every face of its letters within itself, and a text alone its whole width', async () => {
  for (const face of ['IBM Plex Sans', 'IBM Plex Mono', 'Source Serif 4'])
    expect(page).toMatch(new RegExp(`@font-face\\{font-family:"${face}[^}]*url\\(data:font/woff2`))
  expect(Buffer.from((await handedOut('html', textBriefing())).bytes).toString()).toContain(
    'class="body wide"'
  )
  expect(page).toContain('class="body"')
})

test('the arrow keys lead one slide on and back, and leave other uses of them alone', () => {
  const went: number[] = []
  let current = 1
  const all = [0, 1, 2].map((at) => ({
    getBoundingClientRect: () => ({ top: (at - current) * 700 }),
    scrollIntoView: () => went.push((current = at)),
    focus: () => undefined
  }))
  let press: (event: object) => void = () => undefined
  runInNewContext(SCRIPT, {
    document: { querySelectorAll: () => all },
    innerHeight: 600,
    addEventListener: (_: string, heard: typeof press) => (press = heard)
  })
  for (const more of [
    { key: 'a' },
    { altKey: true },
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true }
  ])
    press({ key: 'ArrowLeft', preventDefault: () => went.push(-1), ...more })
  expect(went).toStrictEqual([])
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
    press({ key, preventDefault: () => undefined })
  expect(went).toStrictEqual([2, 2, 1, 0, 0])
})
