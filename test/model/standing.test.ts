import { latestDay } from '#model/dates.ts'
import type { RelationType } from '#model/relation-types.ts'
import { history, inOrder, saidMark, standingOn } from '#model/standing.ts'
import type { Mark, Status } from '#model/status.ts'
import { STATUSES } from '#model/status.ts'
import fc from 'fast-check'

const said = fc.record({
  status: fc.constantFrom(...STATUSES),
  date: fc.constantFrom('2022', '2023-10', '2023-12-05', '2023-12-07', '2024-05-30', '2024-06~', '2026-03-24')
})
const all = fc.array(said, { minLength: 1, maxLength: 7 })
const day = fc.constantFrom(
  '2021-12-31',
  '2023-01-01',
  '2023-12-05',
  '2023-12-06',
  '2024-06-30',
  '2027-01-01'
)
const DECIDED: readonly Status[] = ['recorded', 'admitted', 'found', 'settled', 'dismissed', 'withdrawn']
const RECORDS: readonly Status[] = [
  'filed',
  'recorded',
  'withdrawn',
  'dismissed',
  'settled',
  'admitted',
  'found'
]

function standing(
  assertions: { status: Status; date: string }[],
  on: string,
  type: RelationType = 'RULED_ON'
) {
  return standingOn(history({ type, assertions }), on)
}

describe('standing', () => {
  test('follows Zuckerberg from defendant to dismissed', () => {
    const role: { status: Status; date: string }[] = [
      { status: 'dismissed', date: '2024-05-30' },
      { status: 'filed', date: '2023-12-05' }
    ]
    expect(standing(role, '2023-12-04')).toBeNull()
    expect(standing(role, '2023-12-07')?.mark).toBe('filed')
    expect(standing(role, '2024-06-01')).toMatchObject({ mark: 'dismissed', since: '2024-05-30' })
  })

  test('is disputed from the denial on, until somebody decides', () => {
    const statement: { status: Status; date: string }[] = [
      { status: 'alleged', date: '2023-10-24' },
      { status: 'denied', date: '2024-02' },
      { status: 'found', date: '2026-03-24' }
    ]
    expect(standing(statement, '2024-02-15')?.mark).toBe('alleged')
    expect(standing(statement, '2024-02-29')).toMatchObject({
      mark: 'disputed',
      status: 'denied'
    })
    expect(standing(statement, '2026-03-24')?.mark).toBe('found')
  })

  test('asserted is not found', () => {
    expect(standing([{ status: 'asserted', date: '2023' }], '2024-01-01')?.mark).toBe('asserted')
  })

  test.each<[Status[], Mark]>([
    [['filed', 'denied'], 'disputed'],
    [['recorded', 'denied'], 'recorded'],
    [['alleged', 'denied', 'admitted'], 'admitted'],
    [['alleged', 'denied', 'settled'], 'settled'],
    [['alleged', 'denied', 'dismissed'], 'dismissed'],
    [['alleged', 'denied', 'withdrawn'], 'withdrawn'],
    [['found', 'denied'], 'found'],
    [['alleged', 'found', 'denied'], 'found'],
    // that a docket shows a verdict, or that a paper is filed after it, makes it no less found
    [['reported', 'found', 'recorded'], 'found'],
    [['alleged', 'admitted', 'filed'], 'admitted'],
    [['found', 'dismissed', 'recorded'], 'recorded'],
    // among records the latest counts: what a court ruled it then dismisses, or it is open again
    [['alleged', 'denied', 'found', 'dismissed'], 'dismissed'],
    [['alleged', 'denied', 'dismissed', 'filed'], 'disputed']
  ])('after %j, in this order, shows %s', (statuses, mark) => {
    const assertions = statuses.map((status, at) => ({ status, date: `202${at}` }))
    expect(standing(assertions, '2027-01-01')?.mark).toBe(mark)
  })

  test.each<[Status[], Mark]>([
    [['alleged', 'denied', 'found', 'dismissed'], 'set-aside'],
    [['found', 'recorded', 'dismissed'], 'set-aside'],
    [['found', 'dismissed', 'denied'], 'set-aside'],
    // that a docket shows it, or that it is appealed further, brings no finding back
    [['found', 'dismissed', 'recorded', 'filed'], 'set-aside'],
    [['found', 'dismissed', 'dismissed'], 'set-aside'],
    [['found', 'dismissed', 'found'], 'found'],
    [['found', 'dismissed', 'settled'], 'settled'],
    [['found', 'settled', 'dismissed'], 'dismissed'],
    [['dismissed', 'found'], 'found'],
    [['admitted', 'dismissed'], 'dismissed'],
    [['filed', 'dismissed'], 'dismissed']
  ])('of a verdict, %j in this order shows %s', (statuses, mark) => {
    const assertions = statuses.map((status, at) => ({ status, date: `202${at}` }))
    expect(standing(assertions, '2027-01-01', 'RESULTED_IN')?.mark).toBe(mark)
  })

  test.each<[RelationType, Mark]>([
    ['RESULTED_IN', 'set-aside'],
    ['AGAINST', 'set-aside'],
    ['RESOLVES', 'set-aside'],
    ['REMANDED_TO', 'set-aside'],
    ['ALLEGES', 'set-aside'],
    ['APPLIED', 'set-aside'],
    ['DEFENDANT_IN', 'set-aside'],
    // a judge who ruled, and then dismissed the action; a claim on which a court ruled, and that it then dismissed
    ['RULED_ON', 'dismissed'],
    ['RAISES', 'dismissed'],
    ['BROUGHT_UNDER', 'dismissed'],
    ['APPEALED_TO', 'dismissed']
  ])('%s, found and then dismissed, is %s', (type, mark) => {
    const [first, last] = [
      { status: 'found' as const, date: '2024' },
      { status: 'dismissed' as const, date: '2025' }
    ]
    expect(standing([first, last], '2027-01-01', type)?.mark).toBe(mark)
    const relation = { type, assertions: [first, last] }
    expect([saidMark(relation, first), saidMark(relation, last)]).toStrictEqual(['found', mark])
  })

  test('only what was found before is set aside, and a dismissal did so', () => {
    fc.assert(
      fc.property(all, (assertions) => {
        const readings = history({ type: 'AGAINST', assertions })
        readings.forEach(({ status, mark }, at) => {
          if (mark !== 'set-aside') return
          expect(status).toBe('dismissed')
          expect(['found', 'set-aside']).toContain(readings[at - 1]?.mark)
        })
      })
    )
  })

  test.each<[Status, Status]>([
    ['found', 'filed'],
    ['dismissed', 'filed'],
    ['reported', 'alleged']
  ])('of one day %s counts and not %s, whichever is given first', (strong, weak) => {
    const both = [strong, weak].map((status) => ({ status, date: '2024-05-30' }))
    expect(standing(both, '2024-05-30')?.status).toBe(strong)
    expect(standing(both.toReversed(), '2024-05-30')?.status).toBe(strong)
  })

  test('what is said alike on one day stays in the order in which it was given', () => {
    const alike = ['a', 'b'].map((source) => ({ status: 'filed' as const, date: '2024-05-30', source }))
    expect(inOrder(alike)).toStrictEqual(alike)
    expect(inOrder(alike.toReversed())).toStrictEqual(alike.toReversed())
  })

  test('is null exactly before the first assertion is surely known', () => {
    fc.assert(
      fc.property(all, day, (assertions, on) => {
        const known = assertions.some(({ date }) => latestDay(date) <= on)
        expect(standing(assertions, on) !== null).toBe(known)
      })
    )
  })

  test('is not changed by what is said later', () => {
    fc.assert(
      fc.property(all, all, day, (assertions, later, on) => {
        const after = later.filter(({ date }) => latestDay(date) > on)
        expect(standing([...assertions, ...after], on)).toStrictEqual(standing(assertions, on))
      })
    )
  })

  test('is disputed exactly when affirmed and denied by then, and not decided', () => {
    const affirming = new Set<Status>([
      'alleged',
      'asserted',
      'reported',
      'announced',
      'scheduled',
      'filed',
      'recorded',
      'admitted',
      'found'
    ])
    fc.assert(
      fc.property(all, day, (assertions, on) => {
        const known = assertions.filter(({ date }) => latestDay(date) <= on)
        const both =
          known.some(({ status }) => affirming.has(status)) && known.some(({ status }) => status === 'denied')
        const found = standing(assertions, on)
        const open = found !== null && !DECIDED.includes(found.status)
        expect(found?.mark === 'disputed').toBe(both && open)
      })
    )
  })

  test('a word does not undo a record', () => {
    const word = said.filter(({ status }) => !RECORDS.includes(status))
    fc.assert(
      fc.property(all, word, (assertions, spoken) => {
        const before = standing(assertions, '2027-01-01')
        fc.pre(before !== null && RECORDS.includes(before.status))
        expect(standing([...assertions, spoken], '2027-01-01')?.status).toBe(before?.status)
      })
    )
  })

  test('the order in which assertions of different days are given does not matter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(said, { selector: ({ date }) => latestDay(date), minLength: 1 }),
        day,
        (assertions, on) => {
          expect(standing(assertions.toReversed(), on)).toStrictEqual(standing(assertions, on))
        }
      )
    )
  })
})
