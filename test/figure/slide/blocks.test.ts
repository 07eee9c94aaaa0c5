import fc from 'fast-check'
import { type Block, citesOf, toBlocks, toPlainText } from '#figure/slide/blocks.ts'
import { toSlideText } from '#figure/slide/slide-text.ts'
import { relation } from '../../support/known.ts'

function linksOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ runs }) =>
    runs.flatMap((run) => ('cites' in run || run.href === null ? [] : [run.href]))
  )
}

describe('the text of a slide', () => {
  test('paragraphs, lists and quotes come as flat blocks with their depth', () => {
    const blocks = toBlocks('# Head\n\nOne *two* `three`\n\n- a\n- b\n  1. c\n\n> said')
    expect(blocks.map(({ what, depth, marker }) => [what, depth, marker])).toStrictEqual([
      ['heading', 0, ''],
      ['paragraph', 0, ''],
      ['item', 1, '•'],
      ['item', 1, '•'],
      ['item', 2, '1.'],
      ['quote', 1, '']
    ])
    expect(toPlainText(blocks)).toBe('Head\nOne two three\n• a\n• b\n1. c\nsaid')
  })

  test('words of status are bold wherever they occur, and not within other words', () => {
    const bold = toBlocks('It alleged, a jury Found. Unfounded, foundation. It was set aside, and put aside.')
      .flatMap(({ runs }) => runs)
      .flatMap((run) => ('cites' in run || !run.bold ? [] : [run.text]))
    expect(bold).toStrictEqual(['alleged', 'Found', 'set aside'])
  })

  test('no word of status is bold where no relation is shown, nor one that claims more than those shown', () => {
    const boldOf = (text: string, relations = [relation('suit', 'ALLEGES', 'harm', [['alleged', '2023']])]) =>
      toSlideText(text, { relations, entities: [] })
        .flatMap(({ runs }) => runs)
        .flatMap((run) => ('cites' in run || !run.bold ? [] : [run.text]))
    const text = 'They admitted it[^found]. They **denied** more, the *state* alleged.\n\n- A jury found it.'
    expect(boldOf(text)).toStrictEqual(['denied', 'alleged'])
    expect(boldOf(text, [])).toStrictEqual(['denied'])
    expect(toPlainText(toSlideText(text, { relations: [], entities: [] }))).toBe(
      'They admitted it. They denied more, the state alleged.\n• A jury found it.'
    )
  })

  test('a citation keeps the id of a relation to the letter', () => {
    const id = '__proto__/PLAINTIFF_IN/nm-v-meta*x*'
    expect(citesOf(toBlocks(`One.[^${id}] Two.[^${id}][^s_1_]`))).toStrictEqual([id, 's_1_'])
  })

  test('only addresses of the web are links; raw HTML and pictures are text', () => {
    const blocks = toBlocks(
      '<script>alert(1)</script>\n\n[a](javascript:alert(1)) [b](https://example.org/) [c](data:text/html,x) <img src=x onerror=alert(1)> ![alt](https://e.org/p.png) <https://a.example/>'
    )
    expect(linksOf(blocks)).toStrictEqual(['https://example.org/', 'https://a.example/'])
    expect(toPlainText(blocks)).toContain('<script>alert(1)</script>')
    expect(toPlainText(blocks)).toContain('<img src=x onerror=alert(1)>')
    expect(toPlainText(blocks)).toContain('alt')
  })

  test('any text can be read, and every link in it leads to the web', () => {
    const scheme = fc.constantFrom(
      'https://',
      'HTTP://',
      'javascript:',
      'data:text/html,',
      '//',
      '/',
      'file:///'
    )
    const link = fc.tuple(scheme, fc.webPath()).map((parts) => `[a](${parts.join('')})`)
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    let led = 0
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.tuple(text, link, text).map((parts) => parts.join(' '))
        ),
        (some) => {
          const links = linksOf(toBlocks(some))
          led += links.length
          expect(links.filter((one) => !/^https?:/i.test(one))).toStrictEqual([])
        }
      )
    )
    expect(led).toBeGreaterThan(0)
  })
})
