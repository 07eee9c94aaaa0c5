import { createHash } from 'node:crypto'
import { toDeckSlide } from '#figure/slide/deck.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { handedBriefing, handedOut, naughtyBriefing, textBriefing } from '../support/handed-out.ts'

jest.setTimeout(120_000)

async function page(given = handedBriefing()): Promise<string> {
  return Buffer.from((await handedOut('html', given)).bytes).toString('utf8')
}

const toText = (html: string): string =>
  html
    .replaceAll(/<(style|script)>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(
      /&(amp|lt|gt|quot);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? ''
    )

describe('a briefing as a web page', () => {
  test('says every relation with its status, every source with its places, and nothing for the speaker alone', async () => {
    const given = handedBriefing()
    const text = toText(await page(given))
    const pens = { known: given.known, scheme: 'light', measure: measureRoughly } as const
    for (const [at, slide] of given.briefing.slides.entries()) {
      const { statements, sources } = toDeckSlide(given.briefing, slide, at, pens)
      for (const { word, sentence, refs } of statements) expect(text).toContain(`${word}: ${sentence}${refs}`)
      for (const { source, pins } of sources) {
        expect(text).toContain(`${source.publisher}, Dec 7, 2023. ${source.title}: `)
        for (const { pin } of pins) expect(text).toContain(pin ?? 'no pincite')
      }
    }
    expect(text).not.toContain('Say it slowly')
  })

  test('lets a paragraph begin on the side on which its script does', async () => {
    expect(await page()).toMatch(/\.text>:is\([^)]*\bp\b[^{]*\{unicode-bidi:plaintext/)
  })

  test('allows by its policy the one style and the one script that it has, and no network', async () => {
    const html = await page()
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
    for (const tag of ['style', 'script']) {
      const [own, ...more] = [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))]
      const hash = createHash('sha256')
        .update(own?.[1] ?? '')
        .digest('base64')
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`)
      expect(more).toStrictEqual([])
    }
    expect(policy).toMatch(/^default-src 'none';/)
    expect(html).not.toMatch(/<(link|img|iframe|object|embed)\b| (src|style|on\w+)="/)
  })

  test('lists at its end every source that a slide cites, each once', async () => {
    const [slides = '', all = ''] = (await page()).split('<section class="all-sources"')
    const numbersIn = (html: string): string[] =>
      [...html.matchAll(/<li value="(\d+)" id="[^"]*source-/g)].map(([, number]) => number ?? '')
    const cited = [...new Set(numbersIn(slides))].toSorted((a, b) => Number(a) - Number(b))
    expect(cited.length).toBeGreaterThan(1)
    expect(numbersIn(all)).toStrictEqual(cited)
  })

  test('keeps the ids of its figures apart, and each number leads to a source', async () => {
    const html = await page()
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((id) => !ids.includes(id))).toStrictEqual([])
  })

  test('has no figure and no empty lists where a slide is only text', async () => {
    const html = await page(textBriefing())
    expect(html).not.toMatch(/<(figure|svg|ol class="sources")/)
    const text = toText(html)
    expect(text).toContain('No relation is shown here: nothing on this slide carries a numbered source.')
    expect(text).toContain('As of Nov 25, 2026.')
    expect(text).not.toMatch(/Sources of|What the figure|Nothing is drawn/)
  })

  test('takes naughty texts as texts', async () => {
    const html = await page(naughtyBriefing())
    expect(html.match(/<script\b/g)).toHaveLength(1)
    expect(html.match(/<style\b/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(img|link|iframe|object|embed)\b/)
    for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^(#|https?:\/\/)/)
  })

  test('sets lists within lists, quotations, code and links as what they are', async () => {
    const text =
      '1. one\n   - in\n\n   more\n2. two\n\n> said\n\n`code` [site](https://example.org/)\n\n```\na  b\n```'
    const html = await page(handedBriefing({}, text))
    expect(html).toContain(
      '<ol><li value="1"><p><span>one</span></p><ul><li><p><span>in</span></p></li></ul><p><span>more</span></p></li><li value="2">'
    )
    expect(html).toContain('<blockquote><p><span>said</span></p></blockquote>')
    expect(html).toContain('<a href="https://example.org/" rel="noreferrer"><span>site</span></a>')
    expect(html).toContain('<pre><code><span>a  b</span></code></pre>')
  })

  test('keeps the words of a text in their order, and the number of an item that begins with something else', async () => {
    const text = '1. one\n   - in\n\n   more\n   - deep\n\n   end\n2. # Head\n3. > said\n4. two'
    const html = await page(textBriefing(text))
    const words = html.slice(html.indexOf('<div class="text">'), html.indexOf('</section>'))
    expect(words.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
      'one in more deep end 2. Head 3. said two'
    )
    expect(words).toContain('<li value="4"><p><span>two</span>')
  })

  test('keeps a list with bullets and one with numbers apart where nothing stands between them', async () => {
    const item = (value: string, text: string) => `<li${value}><p><span>${text}</span></p></li>`
    const html = await page(handedBriefing({}, '- one\n- two\n\n1. first\n   - in\n   1. deep\n'))
    const deeper = `<ul>${item('', 'in')}</ul><ol>${item(' value="1"', 'deep')}</ol>`
    const first = `<ol><li value="1"><p><span>first</span></p>${deeper}</li></ol>`
    expect(html).toContain(`<ul>${item('', 'one')}${item('', 'two')}</ul>${first}`)
  })
})
