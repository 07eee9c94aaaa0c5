import { OPEN, spanOf } from '../../../client/state/span.ts'

test('is the year up to the as-of date or today, unless days are given', () => {
  const none = { from: null, to: null }
  expect(spanOf(none, null, '2026-11-25')).toStrictEqual({ from: '2025-11-25', to: null })
  expect(spanOf(none, '2024-02-29', '2026-11-25')).toStrictEqual({ from: '2023-02-28', to: '2024-02-29' })
  expect(spanOf({ from: '2023-12-07', to: OPEN }, '2023-12-07', '2026-11-25')).toStrictEqual({
    from: '2023-12-07',
    to: null
  })
  expect(spanOf({ from: null, to: '2024-06-01' }, null, '2026-11-25')).toStrictEqual({
    from: '2023-06-01',
    to: '2024-06-01'
  })
})
