import { Briefing } from '#model/briefing.ts'
import { toBriefingNumbers } from '#figure/slide/briefing-numbers.ts'
import { type DeckSlide, toDeckSlide } from '#figure/slide/deck.ts'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import type { HandOutName } from '../../server/handout/formats.ts'
import { handOut } from '../../server/handout/hand-out.ts'
import { listSources } from '../../server/handout/source-list.ts'
import type { SourceListName } from '../../server/handout/source-lists.ts'
import { createFonts } from '../../server/handout/type/fonts.ts'
import { subject, type Words } from './pictured.ts'

const FONTS = createFonts()

/** Texts that programs trip over: markup, other scripts, direction marks, lone surrogates, long words. */
const NAUGHTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert('x')",
  ']]><!--</style><svg onload=alert(1)>',
  'a\u0000b\u0008c\uFFFEd\uD800e',
  'مرحبا بالعالم \u202Eabc\u202C שלום',
  '漢字かな交じり文 😀 ﷽',
  'Ω Ж ñ ő ễ',
  'W'.repeat(400),
  '=cmd|calc',
  '{{7*7}} ${x} %s &amp; &lt;'
]

/**
 * A briefing of one slide with one example of every way in which things are drawn, its texts made of some
 * words.
 */
export function handedBriefing(
  words: Partial<Words> = {},
  text = 'It was found.[^suit/RESULTED_IN/verdict]'
) {
  const { known, scene, places } = subject(words)
  const entities = [
    ...scene.entities.map(({ id }) => id),
    ...scene.stacks.flatMap(({ members }) => members.map(({ id }) => id))
  ]
  const title = (words.title ?? 'A suit').slice(0, 300)
  const view = toShared({ ...EMPTY_VIEW, title, focus: 'suit', entities, places }, 'light')
  const slide = { id: 'one', title, text, notes: 'Say it slowly.', view, taken: '2026-11-25' }
  return { briefing: Briefing.parse({ id: 'b', title, by: title, slides: [slide] }), known }
}

/** A briefing of one slide that is only text. */
export function textBriefing(text = 'They admitted it.\n\n> said') {
  const { known } = subject()
  const slide = {
    id: 'one',
    title: 'Text alone',
    text,
    view: toShared(EMPTY_VIEW, 'light'),
    taken: '2026-11-25'
  }
  return { briefing: Briefing.parse({ id: 'b', title: 'A briefing', by: '', slides: [slide] }), known }
}

/** The same with every naughty text in it at once. */
export function naughtyBriefing() {
  const all = NAUGHTY.join(' ')
  const words = { name: all, title: all, publisher: all, pin: all, url: NAUGHTY[2] ?? '' }
  return handedBriefing(words, NAUGHTY.map((each) => `${each}\n\n- [a](${each})`).join('\n\n'))
}

/**
 * A briefing of three slides in which everything occurs that a file may leave out: an author, a text with all
 * its parts, sources that were read and archived, a speaker, an earlier day, a figure without relations.
 */
export function toldBriefing() {
  const text = [
    '## Begun',
    'It was *filed* and **found**.[^suit/RESULTED_IN/verdict] So it says.[^s1]',
    '3. [site](https://example.org/site) `code`',
    'One\\\ntwo.[^nowhere]'
  ].join('\n\n')
  const { briefing, known } = handedBriefing({}, text)
  const [whole] = briefing.slides
  const of = (id: string, title: string, entities: string[], asOf: string | null) => ({
    ...whole,
    id,
    title,
    text: '',
    view: { ...whole?.view, entities, asOf }
  })
  const slides = [
    whole,
    of('two', 'Then', ['suit', 'meta'], '2023-12-05'),
    of('three', 'Bare', ['law'], null)
  ]
  const sources = [...known.sources.values()].map((one) => ({
    ...one,
    publisher: `Press ${one.id}`,
    accessed: '2026-09-01',
    archiveUrl: 'https://archive.example/1'
  }))
  const relations = [...known.relations.values()].map((one) => ({
    ...one,
    assertions: one.assertions.map((said) => (said.status === 'denied' ? { ...said, by: 'Meta' } : said))
  }))
  return {
    briefing: Briefing.parse({ ...briefing, title: 'A <told> story', by: 'A & B', slides }),
    known: {
      ...known,
      relations: new Map(relations.map((one) => [one.id, one])),
      sources: new Map(sources.map((one) => [one.id, one]))
    }
  }
}

/** The slides of such a briefing as they are handed out. */
export function toldSlides({ briefing, known }: ReturnType<typeof handedBriefing>): DeckSlide[] {
  const { slides } = toBriefingNumbers(briefing, known)
  const pens = { known, scheme: 'light', measure: FONTS.measure } as const
  return briefing.slides.map((slide, at) =>
    toDeckSlide(briefing, slide, at, { ...pens, numbering: slides[at] })
  )
}

/** The list of its sources. */
export function sourceFile(form: SourceListName, { briefing, known }: ReturnType<typeof handedBriefing>) {
  return listSources(briefing, known, form)
}

/** The file of such a briefing. */
export function handedOut(
  format: HandOutName,
  { briefing, known }: ReturnType<typeof handedBriefing> = handedBriefing(),
  slide?: number
) {
  return handOut(briefing, known, format, { scheme: 'light', fonts: FONTS }, { slide })
}
