import fc from 'fast-check'
import type { Briefing, Slide } from '#model/briefing.ts'
import { Id } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import {
  newId,
  withCopy,
  withEdit,
  withMoved,
  withoutSlide,
  withSlide
} from '../../../client/briefing/slides.ts'
import { united } from '../../../client/briefing/unite.ts'
import { differences } from '../../../client/briefing/differences.ts'
import { briefing, idsOf, slideOf } from '../../support/written.ts'

const ABC = briefing('a', 'b', 'c')

describe('the slides of a briefing', () => {
  test('are added after the one that is looked at, else at the end', () => {
    expect(idsOf(withSlide(ABC, slideOf('x'), 'a'))).toBe('a x b c')
    expect(idsOf(withSlide(ABC, slideOf('x'), null))).toBe('a b c x')
    expect(idsOf(withSlide(ABC, slideOf('x'), 'gone'))).toBe('a b c x')
  })

  test('are no more than the limit', () => {
    const full = briefing(...Array.from({ length: LIMITS.slides }, (_, at) => `s${at}`))
    expect(withSlide(full, slideOf('x'), null)).toBe(full)
  })

  test('are moved, also beyond the ends; copied; edited; deleted', () => {
    expect(idsOf(withMoved(ABC, 'a', 2))).toBe('b c a')
    expect(idsOf(withMoved(ABC, 'c', -5))).toBe('c a b')
    expect(withMoved(ABC, 'gone', 0)).toBe(ABC)
    expect(idsOf(withCopy(ABC, 'b', 'b2'))).toBe('a b b2 c')
    expect(withEdit(ABC, 'b', { title: 'New' }).slides[1]?.title).toBe('New')
    expect(idsOf(withoutSlide(ABC, 'b'))).toBe('a c')
  })

  test('have ids that the model takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        expect(Id.safeParse(newId(title)).success).toBe(true)
      })
    )
    expect(newId('Résumé of 2026')).toMatch(/^resume-of-2026-[a-z0-9]{8}$/)
  })
})

describe('two versions of a briefing', () => {
  const edited = (id: string, some: Partial<Slide>) => withEdit(ABC, id, some)

  test('are made one where each changed something else', () => {
    const both = united(ABC, edited('a', { title: 'Mine' }), edited('a', { text: 'Theirs' }))
    expect(both?.slides[0]).toMatchObject({ title: 'Mine', text: 'Theirs' })
    const grown = united(ABC, withSlide(ABC, slideOf('m'), 'a'), withSlide(ABC, slideOf('t'), null))
    expect(grown && idsOf(grown)).toBe('a m b c t')
    const gone = united(ABC, withoutSlide(ABC, 'b'), { ...ABC, title: 'Theirs' })
    expect(gone && [gone.title, idsOf(gone)]).toStrictEqual(['Theirs', 'a c'])
    const moved = united(ABC, withMoved(ABC, 'c', 0), withSlide(ABC, slideOf('t'), 'a'))
    expect(moved && idsOf(moved)).toBe('c a t b')
  })

  test('are made one with who is to be named, and a view together with its day', () => {
    const both = united(ABC, { ...ABC, by: 'Mine' }, edited('a', { taken: '2026-11-26' }))
    expect(both).toMatchObject({ by: 'Mine', slides: [{ taken: '2026-11-26' }, {}, {}] })
    const [mine, theirs] = [edited('a', { taken: '2026-11-26' }), edited('a', { taken: '2026-11-27' })]
    expect(united(ABC, mine, theirs)).toBeNull()
  })

  test('are not where both changed the same, or both moved', () => {
    expect(united(ABC, edited('a', { title: 'Mine' }), edited('a', { title: 'Theirs' }))).toBeNull()
    expect(united(ABC, { ...ABC, title: 'Mine' }, { ...ABC, title: 'Theirs' })).toBeNull()
    expect(united(ABC, withMoved(ABC, 'c', 0), withMoved(ABC, 'a', 1))).toBeNull()
  })

  test('are not where one deleted what the other wrote in', () => {
    expect(united(ABC, edited('a', { text: 'Mine' }), withoutSlide(ABC, 'a'))).toBeNull()
    expect(united(ABC, withoutSlide(ABC, 'a'), edited('a', { text: 'Theirs' }))).toBeNull()
    const both = united(ABC, withoutSlide(ABC, 'a'), withoutSlide(ABC, 'a'))
    expect(both && idsOf(both)).toBe('b c')
  })

  test('keep what one alone did, and no slide comes twice', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('move' as const), at: fc.nat(3), to: fc.nat(3) }),
        fc.record({ do: fc.constant('drop' as const), at: fc.nat(3), to: fc.nat(3) }),
        fc.record({ do: fc.constant('add' as const), at: fc.nat(3), to: fc.nat(3) }),
        fc.record({ do: fc.constant('name' as const), at: fc.nat(3), to: fc.nat(3) })
      ),
      { maxLength: 4 }
    )
    const carriedOut = (
      start: Briefing,
      who: string,
      list: readonly { do: string; at: number; to: number }[]
    ) =>
      list.reduce((now, step, nth) => {
        const id = now.slides[step.at]?.id ?? 'none'
        if (step.do === 'move') return withMoved(now, id, step.to)
        if (step.do === 'drop') return withoutSlide(now, id)
        if (step.do === 'add') return withSlide(now, slideOf(`${who}${nth}`), id)
        return withEdit(now, id, { title: `${who}${nth}` })
      }, start)
    fc.assert(
      fc.property(steps, steps, (own, other) => {
        const mine = carriedOut(ABC, 'm', own)
        const theirs = carriedOut(ABC, 't', other)
        expect(united(ABC, mine, ABC)?.slides).toStrictEqual(mine.slides)
        expect(united(ABC, ABC, theirs)?.slides).toStrictEqual(theirs.slides)
        const both = united(ABC, mine, theirs)
        if (!both) return
        const ids = both.slides.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id, title } of [...mine.slides, ...theirs.slides]) {
          const old = ABC.slides.find((slide) => slide.id === id)
          if (!old || old.title !== title)
            expect(both.slides).toContainEqual(expect.objectContaining({ id, title }))
        }
      })
    )
  })

  test('are told apart in words', () => {
    const mine = withEdit(withoutSlide(ABC, 'c'), 'a', { title: 'Mine' })
    expect(differences(mine, { ...ABC, title: 'Other' })).toStrictEqual([
      { what: 'Title', mine: 'A briefing', theirs: 'Other' },
      { what: 'Slide 1, title', mine: 'Mine', theirs: 'a' },
      { what: 'Slide 3 of the other', mine: 'not there', theirs: 'c' }
    ])
    const moved = withMoved(edited('b', { notes: 'Say so.', highlight: ['x'] }), 'b', 0)
    expect(differences(moved, withoutSlide(ABC, 'c'))).toStrictEqual([
      { what: 'Slide 1, notes', mine: 'Say so.', theirs: '(empty)' },
      { what: 'Slide 1, highlights', mine: '1 stand out', theirs: '0 stand out' },
      { what: 'Slide 1, place', mine: '1', theirs: '2' },
      { what: 'Slide 2, place', mine: '2', theirs: '1' },
      { what: 'Slide 3', mine: 'c', theirs: 'not there' }
    ])
  })

  test.each<[what: string, own: Partial<Slide>, other: Partial<Slide>]>([
    ['view', { taken: '2026-11-26' }, { taken: '2026-11-27' }],
    [
      'view',
      { seen: [{ id: 'a/SUED/b', assertions: ['1'] }] },
      { seen: [{ id: 'a/SUED/b', assertions: ['2'] }] }
    ],
    ['highlights', { highlight: ['x'] }, { highlight: ['y'] }]
  ])('that cannot be made one are told apart, also by their %s alone', (what, own, other) => {
    const [mine, theirs] = [edited('a', own), edited('a', other)]
    expect(united(ABC, mine, theirs)).toBeNull()
    const [first, ...others] = differences(mine, theirs)
    expect([first?.what, others]).toStrictEqual([`Slide 1, ${what}`, []])
    expect(first?.mine).not.toBe(first?.theirs)
  })

  test('by different authors say so', () => {
    const [mine, theirs] = [
      { ...ABC, by: 'Ada' },
      { ...ABC, by: 'Bea' }
    ]
    expect(united(ABC, mine, theirs)).toBeNull()
    expect(differences(mine, theirs)).toStrictEqual([{ what: 'Author', mine: 'Ada', theirs: 'Bea' }])
  })
})
