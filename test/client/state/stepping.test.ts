import { EMPTY_VIEW } from '#figure/view.ts'
import { useKnown } from '../../../client/state/known.ts'
import { stepAsOf } from '../../../client/state/stepping.ts'
import { useView } from '../../../client/state/view.ts'
import { relation } from '../../support/known.ts'

test('steps only over days of what is on the canvas, not before the first, and from the last to the latest', () => {
  const lines = [
    relation('a', 'DEFENDANT_IN', 'b', [
      ['filed', '2023-12-05'],
      ['dismissed', '2024-05']
    ]),
    relation('a', 'DEFENDANT_IN', 'elsewhere', [['filed', '2024-01-01']])
  ]
  useKnown.setState({ relations: new Map(lines.map((line) => [line.id, line])) })
  useView.setState({ ...EMPTY_VIEW, entities: ['a', 'b'], asOf: '2023-12-05' })
  const after = (...steps: (-1 | 1)[]) => {
    for (const step of steps) stepAsOf(step)
    return useView.getState().asOf
  }
  expect(after(-1)).toBe('2023-12-05')
  expect(after(1)).toBe('2024-05-31')
  expect(after(1)).toBeNull()
  expect(after(-1)).toBe('2023-12-05')
})
