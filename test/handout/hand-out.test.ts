import { unzipSync } from 'fflate'
import type { DeckSlide } from '#figure/slide/deck.ts'
import { toDeckSlide } from '#figure/slide/deck.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { firmness, MARK_TABLE } from '#model/status.ts'
import { Briefing } from '#model/briefing.ts'
import { HAND_OUTS } from '../../server/handout/formats.ts'
import { lackingWords } from '../../server/handout/lacking.ts'
import type { HandOut } from '../../server/handout/press.ts'
import { createFonts } from '../../server/handout/type/fonts.ts'
import { handedBriefing, handedOut } from '../support/handed-out.ts'

jest.setTimeout(120_000)

const given = handedBriefing()
const { known } = given
const [one] = given.briefing.slides
const then = { ...one, id: 'two', title: 'Then', text: '', view: { ...one?.view, asOf: '2023-12-05' } }
const briefing = Briefing.parse({ ...given.briefing, slides: [one, then] })
const pens = { known, scheme: 'light', measure: measureRoughly } as const
const slides = briefing.slides.map((slide, at) => toDeckSlide(briefing, slide, at, pens))
const [first, second] = slides as [DeckSlide, DeckSlide]

describe('a slide that is handed out', () => {
  test('tells every relation that it draws, with status and numbers of sources that it lists', () => {
    expect(first.statements.length).toBe(11)
    const numbers = new Set(first.sources.map(({ number }) => number))
    for (const { relation, sentence, mark, word, refs } of first.statements) {
      expect(known.relations.has(relation)).toBe(true)
      expect(sentence).not.toBe('')
      expect(word).toBe(MARK_TABLE[mark].word)
      for (const ref of refs.split(', ')) expect(numbers.has(Number.parseInt(ref, 10))).toBe(true)
    }
  })

  test('is told as known on its day, the firmest first', () => {
    const order = first.statements.map(({ mark }) => firmness(mark))
    expect(order).toStrictEqual(order.toSorted((a, b) => b - a))
    expect([first.statements[0]?.word, first.statements.at(-1)?.word]).toStrictEqual(['Found', 'Disputed'])
    expect(second.statements.map(({ word }) => word)).not.toContain('Found')
    expect([first.asOf, second.asOf]).toStrictEqual(['2026-11-25', '2023-12-05'])
    expect(second.asOfWords).toBe('As of Dec 5, 2023')
  })

  test('does not leave where a relation has no source', () => {
    const bare = { ...pens, known: { ...known, sources: new Map([...known.sources].slice(1)) } }
    const [slide] = briefing.slides
    expect(() => slide && toDeckSlide(briefing, slide, 0, bare)).toThrow(/Slide 1 cannot be handed out/)
  })
})

describe('handing out', () => {
  test('gives one picture alone, several in a ZIP, each named for its title and day', async () => {
    const single = await handedOut('svg', { briefing, known }, 2)
    expect(single).toMatchObject({ name: '02-then-2023-12-05.svg', mediaType: 'image/svg+xml' })
    const all = await handedOut('svg', { briefing, known })
    expect(all).toMatchObject({ name: 'a-suit-2026-11-25.svg.zip', mediaType: 'application/zip' })
  })

  test('names each picture in a ZIP for its own day, the ZIP for the last, and gives equal bytes at any time', async () => {
    const turned = { known, briefing: { ...briefing, slides: briefing.slides.toReversed() } }
    const all = await handedOut('svg', turned)
    expect(all.name).toBe('a-suit-2026-11-25.svg.zip')
    expect(Object.keys(unzipSync(all.bytes))).toStrictEqual([
      '01-then-2023-12-05.svg',
      '02-a-suit-2026-11-25.svg'
    ])
    jest.useFakeTimers({ now: new Date('2031-01-01'), doNotFake: ['setImmediate', 'nextTick'] })
    const later = await handedOut('svg', turned)
    jest.useRealTimers()
    expect(Buffer.from(later.bytes).equals(Buffer.from(all.bytes))).toBe(true)
  })

  test('says of one picture, too, which characters its fonts lack', async () => {
    const smiling = handedBriefing({ name: '😀' })
    expect((await handedOut('svg', smiling)).notice).toMatch(/characters that its fonts lack: 😀\.$/)
  })

  test('counts the characters that are lacking above a dozen, and names none that cannot be seen', () => {
    const letters = Array.from({ length: 15 }, (_, at) => String.fromCodePoint(0x5d0 + at))
    expect(lackingWords('It lacks', letters)).toBe(
      `It lacks characters that its fonts lack: ${letters.slice(0, 12).join(' ')} and 3 others.`
    )
    expect(lackingWords('It lacks', ['\u200D', '\uFE0F', '\u0301', '\u2003', '\uE000'])).toBe('')
  })

  test.each(['pdf', 'pptx', 'docx'] as const)('stops making a %s for which nobody waits', async (format) => {
    const how: HandOut = HAND_OUTS[format]
    if (!('deck' in how)) throw new Error('made slide by slide')
    const press = {
      scheme: 'light',
      fonts: createFonts(),
      signal: AbortSignal.abort(new Error('gone'))
    } as const
    const deck = { id: 'a', title: 'A', by: '', day: '2026-11-25', slides, sources: [] }
    await expect(how.deck(deck, press)).rejects.toThrow('gone')
  })

  test('a slide alone comes with its own sources, under the numbers of the whole', async () => {
    const html: HandOut = HAND_OUTS.html
    if (!('deck' in html)) throw new Error('made slide by slide')
    const making = jest.spyOn(html, 'deck').mockResolvedValue(new Uint8Array())
    await handedOut('html', { briefing, known })
    await handedOut('html', { briefing, known }, 2)
    const [whole, alone] = making.mock.calls.map(([deck]) => deck)
    making.mockRestore()
    const cited = (deck = whole) => deck?.sources.map(({ number, source }) => `${number} ${source.id}`) ?? []
    const own = new Set(second.sources.map(({ source }) => source.id))
    expect(cited(alone)).toStrictEqual(cited().filter((told) => own.has(told.split(' ')[1] ?? '')))
    expect(cited(alone).length).toBeLessThan(cited().length)
    expect(alone?.slides.map(({ statements }) => statements)).toStrictEqual([whole?.slides[1]?.statements])
    expect(alone?.slides[0]?.sources.map(({ source }) => source.id).toSorted()).toStrictEqual(
      [...own].toSorted()
    )
  })

  test('refuses a slide that is not there, and a briefing without slides', async () => {
    await expect(handedOut('html', { briefing, known }, 3)).rejects.toMatchObject({ code: 'not_found' })
    const empty = { known, briefing: { ...briefing, slides: [] } }
    await expect(handedOut('html', empty)).rejects.toMatchObject({ code: 'unprocessable' })
  })
})
