import { toAnswerText } from '#figure/words/answer-text.ts'
import { toldRows } from '../../../server/cli/told-rows.ts'
import { card, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

const summary = 'An action over widgets. It was dismissed on May 30, 2024.'
const cards = [card('suit', 'action', { summary }), card('zoe', 'person')]
const filed = relation('zoe', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']], { summary })
const page = { total: 1, relations: [filed], entities: cards, sources: [source('s1')] }
const related = { asked: [], entity: cards[0], hits: [], hubs: [], ...page }

test.each([
  [null, true],
  ['2024-05-30', true],
  ['2023-12-07', false]
])('as of %s an answer tells of a later day in its summaries: %j', (asOf, tells) => {
  for (const text of [
    toAnswerText(page, asOf),
    toAnswerText(related, asOf),
    JSON.stringify(toldRows(page, asOf))
  ]) {
    expect(text).toContain('An action over widgets.')
    expect(text.includes('dismissed on May 30, 2024')).toBe(tells)
  }
})

test('a count of entities stays a count', () => {
  expect(toldRows({ entities: 2, relations: 1 } as never, '2023-12-07')).toStrictEqual({
    entities: 2,
    relations: 1
  })
})
