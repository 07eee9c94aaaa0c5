import fc from 'fast-check'
import { inTime } from '#graph/chain-order.ts'
import { CHAIN_STEPS, type ChainStep } from '#model/chain.ts'
import { COURT_LEVELS } from '#model/court-level.ts'
import { earliestDay, latestDay } from '#model/dates.ts'

const BARE: ChainStep = {
  step: 'filed',
  action: 'suit',
  date: null,
  dated: 'step',
  other: null,
  court: null,
  level: null,
  status: 'recorded',
  relations: ['a'],
  said: []
}

/** Steps `step date` or `step date level`, ordered. */
const ordered = (...told: [ChainStep['step'], string | null, Partial<ChainStep>?][]) =>
  inTime(told.map(([step, date, more]) => ({ ...BARE, step, date, ...more }))).map(
    ({ step, date }) => `${step} ${date ?? '–'}`
  )

test.each<[string, Parameters<typeof ordered>]>([
  [
    'a removal of a year follows the filing of a day in it',
    [
      ['filed', '2025-04-21'],
      ['removed', '2025']
    ]
  ],
  [
    'an appeal of a year follows the ruling below',
    [
      ['ruled', '2025-02-04', { level: 'federal appellate' }],
      ['appealed', '2025', { level: 'federal supreme' }]
    ]
  ],
  [
    'an appeal of a year precedes the ruling above',
    [
      ['ruled', '2024-03'],
      ['appealed', '2024', { level: 'federal appellate' }],
      ['ruled', '2024-08-01', { level: 'federal appellate' }]
    ]
  ],
  [
    'an appeal to a court that nobody names comes last',
    [
      ['settled', '2024-03'],
      ['appealed', '2024']
    ]
  ],
  [
    'an action of which no day is known was filed first',
    [
      ['filed', null],
      ['removed', '2020'],
      ['ruled', '2020-05']
    ]
  ],
  [
    'a ruling of a day precedes the remand that it ordered',
    [
      ['ruled', '2024-02-05'],
      ['remanded', '2024-02-05']
    ]
  ],
  [
    'a ruling of a month follows the remand of a year',
    [
      ['removed', '2023'],
      ['remanded', '2023'],
      ['ruled', '2023-11']
    ]
  ],
  [
    'a panel rules before the transfer',
    [
      ['ruled', '2023-11', { other: 'panel', court: 'panel' }],
      ['transferred', '2023-11']
    ]
  ],
  [
    'what surely was earlier comes first',
    [
      ['appealed', '2023'],
      ['filed', '2024']
    ]
  ],
  [
    'a trial precedes its ruling, and both what ends it',
    [
      ['testimony at trial', '2026-03'],
      ['ruled', '2026-03-04'],
      ['settled', '2026']
    ]
  ]
])('%s', (_, steps) => {
  const told = steps.map(([step, date]) => `${step} ${date ?? '–'}`)
  expect(ordered(...steps)).toStrictEqual(told)
  expect(ordered(...steps.toReversed())).toStrictEqual(told)
})

test('an opinion apart follows that of the court', () => {
  const [first, second] = inTime([
    { ...BARE, step: 'ruled', date: '2024', other: 'ada', court: 'high', level: 'state supreme' },
    {
      ...BARE,
      step: 'ruled',
      date: '2024',
      other: 'high',
      court: 'high',
      level: 'state supreme',
      relations: ['b']
    }
  ])
  expect([first?.other, second?.other]).toStrictEqual(['high', 'ada'])
})

test('keeps every step once, never against the dates, and alike however they are given', () => {
  const date = fc.constantFrom(
    null,
    '2023',
    '2024',
    '2024-05',
    '2024-05-30',
    '2024-06-01',
    '../2024',
    '2023-11/2024-05'
  )
  const step = fc.record({
    step: fc.constantFrom(...CHAIN_STEPS),
    date,
    level: fc.constantFrom(null, ...COURT_LEVELS),
    relations: fc.string({ minLength: 1 }).map((id) => [id])
  })
  const steps = fc.uniqueArray(step, { maxLength: 12, selector: ({ relations }) => relations[0] })
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (some, seeds) => {
      const all = some.map((one) => ({ ...BARE, ...one }))
      const told = inTime(all)
      expect(new Set(told)).toStrictEqual(new Set(all))
      expect(told).toHaveLength(all.length)
      const shuffled = all
        .map((one) => ({ one, at: seeds.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(inTime(shuffled)).toStrictEqual(told)
      for (const [at, { date: early }] of told.entries()) {
        const after = told.slice(at + 1).flatMap(({ date: late }) => late ?? [])
        expect(after.filter((late) => early !== null && latestDay(late) < earliestDay(early))).toStrictEqual(
          []
        )
      }
    })
  )
})
