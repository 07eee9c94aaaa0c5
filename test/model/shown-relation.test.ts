import { toShownRelation } from '#model/shown-relation.ts'
import type { UnitedRelation } from '#model/union.ts'

const DISMISSED: UnitedRelation = {
  id: 'chief/DEFENDANT_IN/suit',
  type: 'DEFENDANT_IN',
  from: 'chief',
  to: 'suit',
  role: null,
  start: '2023-12-05',
  end: '2024-05',
  summary: 'The chief is a defendant.',
  assertions: (['filed', 'dismissed'] as const).map((status, at) => ({
    status,
    date: at === 0 ? '2023-12-05' : '2024-05-30',
    by: null,
    source: 'order',
    pin: null,
    quote: null,
    note: null,
    confidence: 'high',
    dataset: 'cast'
  }))
}

test.each([
  ['2023-12-04', undefined, undefined],
  ['2024-05-30', 'dismissed', null],
  ['2024-05-31', 'dismissed', '2024-05'],
  [undefined, 'dismissed', '2024-05']
])('as of %s it is %s, and has no end that came later: %s', (asOf, mark, end) => {
  const shown = toShownRelation(DISMISSED, asOf, [])
  expect([shown?.mark, shown?.end]).toStrictEqual([mark, end])
})
