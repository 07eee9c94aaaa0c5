import { Briefing } from '#model/briefing.ts'
import { firmness } from '#model/status.ts'
import { toBriefingNumbers } from '#figure/slide/briefing-numbers.ts'
import { toDeckSlide } from '#figure/slide/deck.ts'
import { textsIn } from '../../support/pictured.ts'
import { slid } from '../../support/slid.ts'

const { slide, pens } = slid({ text: 'Found.[^suit/RESULTED_IN/verdict]' })
const second = {
  ...slide,
  id: 's2',
  title: '',
  text: '',
  view: { ...slide.view, entities: ['meta', 'suit', 'law', 'verdict'] }
}
const briefing = Briefing.parse({ id: 'b', title: 'A briefing', slides: [slide, second] })
const numbers = toBriefingNumbers(briefing, pens.known)
const deck = briefing.slides.map((each, at) =>
  toDeckSlide(briefing, each, at, { ...pens, numbering: numbers.slides[at] })
)

describe('the numbers of a briefing', () => {
  test('go through all slides: a source keeps its number, a place its letter', () => {
    const [one, two] = deck
    expect(numbers.whole.cited.map(({ number }) => number)).toStrictEqual(
      numbers.whole.cited.map((_, at) => at + 1)
    )
    expect(numbers.whole.cited[0]?.source).toBe('s3')
    const numberOf = new Map(numbers.whole.cited.map(({ source, number }) => [source, number]))
    for (const { source, number } of [...(one?.sources ?? []), ...(two?.sources ?? [])]) {
      expect(number).toBe(numberOf.get(source.id))
    }
    const filed = deck.map(({ statements }) =>
      statements.find(({ relation }) => relation === 'meta/DEFENDANT_IN/suit')
    )
    expect(filed[0]?.refs).toMatch(/^\d+[a-z]$/)
    expect(filed[1]?.refs).toBe(filed[0]?.refs)
  })

  test('leave out of a slide what only others cite', () => {
    const [, two] = deck
    expect(two?.sources.map(({ source }) => source.id).toSorted()).toStrictEqual(['s1', 's3'])
    expect(two?.sources.flatMap(({ pins }) => pins.map(({ pin }) => pin))).not.toContain('¶ 12')
  })

  test('order what a slide tells: the firmest first, and what stands alike by its numbers', () => {
    for (const { statements } of deck) {
      const order = statements.map(({ mark, refs }) => [-firmness(mark), Number.parseInt(refs, 10)] as const)
      expect(order).toStrictEqual(order.toSorted(([a, one], [b, two]) => a - b || one - two))
    }
    const alike = deck[0]?.statements.filter(({ mark }) => mark === 'filed') ?? []
    expect(new Set(alike.map(({ refs }) => Number.parseInt(refs, 10))).size).toBeGreaterThan(2)
  })

  test('stand at each relation by what it rests on itself', () => {
    for (const { statements, sources } of deck) {
      for (const { supports, refs } of statements) {
        expect(supports.length).toBeGreaterThan(0)
        for (const { ref, assertion } of supports) {
          expect(refs).toContain(ref)
          const own = sources.find(({ number }) => number === Number.parseInt(ref, 10))
          expect(own?.source.id).toBe(assertion.source)
          expect(own?.pins.map(({ pin }) => pin)).toContain(assertion.pin)
        }
      }
    }
  })
})

describe('what is alleged and what was found', () => {
  test('stands on each slide: under its text, or in the foot where it has none', () => {
    for (const { standing, drawing } of deck) {
      expect(standing).toMatch(
        /^As of Nov 25, 2026, this slide shows \w+ relations: one was found by a court/
      )
      expect(textsIn(drawing.shapes).join(' ').replaceAll(/\s+/g, ' ')).toContain(standing)
    }
  })

  test('goes with the figure alone: what its lines mean, and each relation in words', () => {
    for (const { figure, statements } of deck) {
      expect(figure.shapes.map((shape) => (shape.what === 'group' ? shape.id : shape.what))).toStrictEqual([
        'frame',
        'figure'
      ])
      expect(textsIn(figure.shapes)).toContain('Found or ruled')
      for (const { sentence, word } of statements)
        expect(figure.description).toContain(`${sentence} ${word};`)
    }
  })
})
