import { assert, constantFrom, option, property, record, subarray } from 'fast-check'
import { KINDS } from '#model/kinds.ts'
import { MARKS } from '#model/status.ts'
import { type Filters, NO_FILTERS } from '#figure/filters.ts'
import { type Scene, type SceneView, toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { card, known, relation } from '../support/known.ts'

const states = Array.from({ length: 5 }, (_, at) => card(`state-${at}`, 'state', { degree: 2 }))
const cards = [
  card('suit', 'action', { degree: 9 }),
  card('meta', 'company', { degree: 20 }),
  card('zuckerberg', 'person', { degree: 2 }),
  card('court', 'court', { name: 'First District', degree: 1 }),
  card('verdict', 'outcome', { degree: 1 }),
  card('lonely', 'outlet', { degree: 3 }),
  ...states
]
const relations = [
  relation('meta', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]),
  relation('zuckerberg', 'DEFENDANT_IN', 'suit', [
    ['filed', '2023-12-05'],
    ['dismissed', '2024-05-30']
  ]),
  relation('suit', 'HEARD_IN', 'court', [['recorded', '2023-12-05']]),
  relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']]),
  ...states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-12-05']])),
  relation('suit', 'ALLEGES', 'elsewhere', [['alleged', '2023-12-05']])
]
const all = known(cards, relations)
function hiddenBy({ hidden: { total, by } }: Scene): Record<string, number> {
  return { total, ...Object.fromEntries([...by].filter(([, count]) => count > 0)) }
}

function filtered(some: Partial<Filters>): SceneView {
  return { ...view, filters: { ...NO_FILTERS, ...some } }
}

const view: SceneView = { ...EMPTY_VIEW, focus: 'suit', entities: cards.map(({ id }) => id) }

describe('the scene', () => {
  it('shows everything, look-alikes as one stack with one line', () => {
    const scene = toScene(view, all)
    expect(scene.stacks.map(({ members, words, open }) => [members.length, words, open])).toEqual([
      [5, 'plaintiff states', false]
    ])
    const line = scene.lines.find(({ from }) => from === scene.stacks[0]?.id)
    expect(line).toMatchObject({ type: 'PLAINTIFF_IN', to: 'suit', mark: 'filed' })
    expect(line?.relations).toHaveLength(5)
    expect(scene.lines).toHaveLength(5)
    expect(scene).toMatchObject({ shown: 11, stacked: 5, relations: 9 })
    expect(hiddenBy(scene)).toEqual({ total: 9 })
  })

  it('goes back to a day: what became known later is gone, and told', () => {
    const scene = toScene({ ...view, asOf: '2024-01-01' }, all)
    expect(scene.entities.map(({ id }) => id)).not.toContain('verdict')
    expect(scene.lines.find(({ from }) => from === 'zuckerberg')?.mark).toBe('filed')
    expect(hiddenBy(scene)).toEqual({ total: 9, date: 1 })
    expect(toScene(view, all).lines.find(({ from }) => from === 'zuckerberg')?.mark).toBe('dismissed')
  })

  it('keeps the focus, and who was never tied to anybody here, on any day', () => {
    const scene = toScene({ ...view, asOf: '2020-01-01' }, all)
    expect(scene.entities.map(({ id }) => id)).toEqual(['suit', 'lonely'])
    expect(hiddenBy(scene)).toEqual({ total: 9, date: 9 })
  })

  it('filters kinds and marks, and counts each hidden relation once', () => {
    const scene = toScene(filtered({ kinds: ['person'], marks: ['found', 'dismissed'] }), all)
    expect(scene.entities.map(({ id }) => id)).not.toContain('zuckerberg')
    expect(hiddenBy(scene)).toEqual({ total: 9, kind: 1, status: 1 })
    expect(scene.kinds.get('person')).toBe(1)
    expect(scene.marks.get('found')).toBe(1)
  })

  it('dims what is filtered instead of hiding it, and says so', () => {
    const scene = toScene({ ...filtered({ marks: ['found'] }), fade: true }, all)
    const line = scene.lines.find(({ to }) => to === 'verdict')
    expect([...scene.dimmed]).toEqual([line?.id])
    expect(hiddenBy(scene)).toEqual({ total: 9, status: 1 })
    expect(scene.lines).toHaveLength(5)
  })

  it('draws a line by what is shown of it, not by what is dimmed', () => {
    const proven = relation('meta', 'DEFENDANT_IN', 'suit', [['found', '2026-03-24']], {
      id: 'meta/DEFENDANT_IN/suit/2'
    })
    const scene = toScene(
      { ...filtered({ marks: ['found'] }), fade: true },
      known(cards, [proven, ...relations])
    )
    const line = scene.lines.find(({ from }) => from === 'meta')
    expect(line).toMatchObject({ mark: 'filed', relations: ['meta/DEFENDANT_IN/suit', proven.id] })
    expect(scene.dimmed).not.toContain(line?.id)
  })

  it('filters by category, confidence, source and period', () => {
    expect(hiddenBy(toScene(filtered({ categories: ['party'] }), all))).toEqual({ total: 9, category: 7 })
    expect(hiddenBy(toScene(filtered({ confidences: ['high'] }), all))).toEqual({ total: 9, confidence: 9 })
    expect(hiddenBy(toScene(filtered({ confidences: ['low'] }), all))).toEqual({ total: 9 })
    const sources = [...new Set(relations.flatMap(({ assertions }) => assertions.map((each) => each.source)))]
    expect(hiddenBy(toScene(filtered({ sources }), all))).toEqual({ total: 9, source: 9 })
    expect(hiddenBy(toScene(filtered({ from: '2024-01-01' }), all))).toEqual({ total: 9, period: 7 })
    expect(hiddenBy(toScene(filtered({ to: '2023-12-31' }), all))).toEqual({ total: 9, period: 1 })
  })

  it('shows only what is within some steps of a few', () => {
    const near = { ids: ['court'], depth: 1 }
    const scene = toScene({ ...view, near }, all)
    expect(scene.entities.map(({ id }) => id)).toEqual(['suit', 'court'])
    expect(hiddenBy(scene)).toEqual({ total: 9, distance: 8 })
    expect(toScene({ ...view, near: { ...near, depth: 2 } }, all).shown).toBe(10)
  })

  it('says how many relations lead to what is not here, never fewer than none', () => {
    const more = new Map(toScene(view, all).entities.map((entity) => [entity.id, entity.more]))
    expect([more.get('meta'), more.get('lonely'), more.get('zuckerberg'), more.get('suit')]).toEqual([
      19, 3, 1, 0
    ])
  })

  it('does not say how many lead elsewhere looking back, where the count would be of today', () => {
    const then = toScene({ ...view, asOf: '2024-06-01' }, all)
    expect(then.entities.map(({ more }) => more)).toEqual(then.entities.map(() => 0))
  })

  it('counts in stacks only who is shown, not who is dimmed', () => {
    const { stacked, shown } = toScene({ ...filtered({ kinds: ['state'] }), fade: true }, all)
    expect(toScene(view, all).stacked).toBeGreaterThan(0)
    expect(stacked).toBe(0)
    expect(shown).toBeGreaterThan(0)
  })

  it('keeps a stack folded whose relations are filtered, without its line', () => {
    const [stack] = toScene(view, all).stacks
    const scene = toScene(filtered({ marks: [...MARKS] }), all)
    expect(scene.stacks.map(({ id }) => id)).toEqual([stack?.id])
    expect(scene.lines).toEqual([])
    const some = toScene(filtered({ marks: ['filed'] }), all)
    expect(some.stacks.map(({ id }) => id)).toEqual([stack?.id])
  })

  it('draws relations of one type and pair as one line, by the strongest', () => {
    const again = relation('meta', 'DEFENDANT_IN', 'suit', [['alleged', '2023-12-01']], {
      id: 'meta/DEFENDANT_IN/suit/2'
    })
    const [line, ...rest] = toScene(view, known(cards, [again, ...relations])).lines.filter(
      ({ from }) => from === 'meta'
    )
    expect(rest).toEqual([])
    expect(line).toMatchObject({ mark: 'filed', relations: ['meta/DEFENDANT_IN/suit', again.id] })
  })

  it('draws a party that left and was sued again as one that is sued', () => {
    const left = relation('meta', 'DEFENDANT_IN', 'suit', [['dismissed', '2023-12-01']], {
      id: 'meta/DEFENDANT_IN/suit/2'
    })
    const { lines } = toScene(view, known(cards, [left, ...relations]))
    expect(lines.find(({ from }) => from === 'meta')?.mark).toBe('filed')
  })

  it('takes the word of a line from the same relation, in whatever order they were read', () => {
    const [chair, chief] = ['chairman', 'chief executive'].map((role, at) =>
      relation('zuckerberg', 'OFFICER_OF', 'meta', [['recorded', '2024-01-31']], {
        id: `zuckerberg/OFFICER_OF/meta${at === 0 ? '' : '/2'}`,
        role
      })
    )
    if (!chair || !chief) throw new Error('no roles')
    for (const offices of [
      [chair, chief],
      [chief, chair]
    ]) {
      const line = toScene(view, known(cards, offices)).lines[0]
      expect(line).toMatchObject({ role: 'chairman', relations: [chair.id, chief.id] })
    }
  })

  it('knows before which court an action is, and on a past day not what became known later', () => {
    const court = (asOf: string | null, some = all) => toScene({ ...view, asOf }, some).entities[0]?.court
    expect(court(null)).toBe('First District')
    expect(court('2023-12-04')).toBeNull()
    const removed = relation('suit', 'HEARD_IN', 'federal', [['recorded', '2024-03-01']])
    const both = known(
      [...cards, card('federal', 'court', { name: 'D.N.M.' })],
      [...relations.toReversed(), removed]
    )
    const late = known([...cards, card('federal', 'court', { name: 'D.N.M.' })], [removed, ...relations])
    for (const some of [both, late]) {
      expect([court(null, some), court('2024-02-01', some)]).toStrictEqual(['D.N.M.', 'First District'])
    }
  })

  it('knows that an action which came back from an appeal is before the court below', () => {
    const appeal = relation('suit', 'HEARD_IN', 'circuit', [['recorded', '2024-03-01']], {
      end: '2024-08-27'
    })
    const courts = [...cards, card('circuit', 'court', { name: '10th Cir.' })]
    for (const some of [known(courts, [appeal, ...relations]), known(courts, [...relations, appeal])]) {
      const court = (asOf: string | null) => toScene({ ...view, asOf }, some).entities[0]?.court
      expect([court('2024-08-27'), court('2024-08-28'), court(null)]).toStrictEqual([
        '10th Cir.',
        'First District',
        'First District'
      ])
    }
  })

  it('unfolds what the reader has unfolded', () => {
    const id = toScene(view, all).stacks[0]?.id ?? ''
    expect(toScene({ ...view, unfolded: [id] }, all).stacks[0]?.open).toBe(true)
  })

  it('draws every visible entity once, alone or in one stack, and accounts for every relation', () => {
    const ids = cards.map(({ id }) => id)
    const views = record({
      entities: subarray(ids),
      focus: option(constantFrom(...ids)),
      filters: record({
        kinds: subarray([...KINDS]),
        marks: subarray(['found' as const, 'filed' as const, 'dismissed' as const]),
        categories: subarray(['party' as const, 'procedure' as const]),
        confidences: subarray(['high' as const, 'low' as const]),
        sources: subarray(['s1']),
        from: option(constantFrom('2023-12-06', '2024-05-01')),
        to: option(constantFrom('2024-01-01', '2026-01-01'))
      }),
      fade: constantFrom(false, true),
      near: option(record({ ids: subarray(ids), depth: constantFrom(1, 2, 5) })),
      asOf: option(constantFrom('2023-12-05', '2024-06-01', '2026-12-31')),
      unfolded: constantFrom<string[]>([])
    })
    assert(
      property(views, (some) => {
        const scene = toScene(some, all)
        const drawn = [
          ...scene.entities.map(({ id }) => id),
          ...scene.stacks.flatMap(({ members }) => members.map(({ id }) => id))
        ]
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.filter((id) => !scene.dimmed.has(id))).toHaveLength(scene.shown)
        const { total, by } = scene.hidden
        const hidden = [...by.values()].reduce((sum, count) => sum + count, 0)
        expect(scene.relations + hidden).toBe(total)
        const lines = scene.lines.flatMap((line) => line.relations)
        expect(lines).toHaveLength(scene.relations + (some.fade ? hidden - (by.get('date') ?? 0) : 0))
        const ends = new Set([...scene.entities.map(({ id }) => id), ...scene.stacks.map(({ id }) => id)])
        for (const { from, to } of scene.lines) expect(ends.has(from) && ends.has(to)).toBe(true)
      })
    )
  })
})

test('a focus that is gone from the record is none: something else is drawn around', () => {
  const without = known(
    cards.filter(({ id }) => id !== 'suit'),
    []
  )
  expect(toScene(view, without)).toMatchObject({ focus: null, relations: 0 })
  expect(toScene(view, all).focus).toBe('suit')
})

describe('an allegation whose status is filtered out', () => {
  const pleaded = known(
    [
      card('suit', 'action'),
      card('harm', 'allegation'),
      card('proven', 'allegation'),
      card('bare', 'allegation')
    ],
    [
      relation('suit', 'ALLEGES', 'harm', [['alleged', '2023-12-05']]),
      relation('suit', 'ALLEGES', 'proven', [['found', '2024-05-30']])
    ]
  )
  const entities = ['suit', 'harm', 'proven', 'bare']
  const shown = (more: Partial<SceneView>) =>
    toScene({ ...EMPTY_VIEW, entities, ...more }, pleaded).entities.map(({ id }) => id)
  const filters = { ...EMPTY_VIEW.filters, marks: ['alleged' as const] }

  it('does not stand alone among findings, and comes back with its line', () => {
    expect(shown({ filters })).toStrictEqual(['suit', 'proven', 'bare'])
    expect(shown({})).toStrictEqual(entities)
  })

  it('is dimmed where filters dim, stays where only its category is hidden, and where the view is about it', () => {
    const dimmed = toScene({ ...EMPTY_VIEW, entities, filters, fade: true }, pleaded)
    expect(dimmed.entities.map(({ id }) => id)).toStrictEqual(entities)
    expect(dimmed.dimmed).toContain('harm')
    const conduct = { ...EMPTY_VIEW.filters, categories: ['conduct' as const] }
    expect(shown({ filters: conduct })).toStrictEqual(entities)
    expect(shown({ filters, focus: 'harm' })).toStrictEqual(entities)
  })
})
