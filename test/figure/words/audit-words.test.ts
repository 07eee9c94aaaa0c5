import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { auditReport, lookedWords } from '#figure/words/audit-words.ts'
import { CAST, dataset } from '../../support/cast.ts'

const DAY = '2026-11-24'
const twice = dataset({
  ...CAST,
  entities: [
    ...CAST.entities,
    {
      id: 'suit-3',
      kind: 'action',
      name: 'Ada v. Widget',
      identifiers: { docket: 'D-101-CV-2023-02838' }
    }
  ]
})
const audit = (asked: object, some = CAST) =>
  ask(buildGraph([some]), 'audit', CONTRACTS.audit.params.parse(asked))

async function told(asked: object, some = CAST) {
  const answer = await audit(asked, some)
  return auditReport('Audit', answer, toKnown(answer), DAY, ['Asked.'])
}

test('an audit that leaves says of each concern how much is listed, and what it means', async () => {
  const whole = await told({})
  expect(whole.sections.map(({ title }) => title)).toStrictEqual([
    'Disputed (1): Affirmed and denied, and not decided by anyone with the power to.',
    expect.stringMatching(/^Undated \(\d+\): /),
    expect.stringMatching(/^One source only \(\d+\): /)
  ])
  expect(whole.sections[0]?.lines).toStrictEqual([
    {
      text: '- Ada v. Widget alleges “Widgets break” (disputed).',
      cells: ['Disputed', ''],
      relations: ['suit/ALLEGES/harm']
    }
  ])
  const cut = await told({ limit: 2 })
  expect(cut.sections.at(-1)?.title).toMatch(/^One source only \(\d+, the first 2\): /)
  expect(cut.sections.at(-1)?.lines).toHaveLength(2)
})

test('what may be the same leaves with every reason, and says that nothing is merged', async () => {
  const { heads, sections } = await told({}, twice)
  const same = sections.at(-1)
  expect(heads).toStrictEqual(['concern', 'note'])
  expect(same?.title).toBe('Possibly the same (1); nothing is merged')
  expect(same?.lines.map(({ text }) => text)).toStrictEqual([
    '- Ada v. Widget (suit) and Ada v. Widget (suit-3): the same docket number (D-101-CV-2023-02838); the same name (Ada v. Widget)'
  ])
  const thrice = dataset({
    ...twice,
    entities: [...twice.entities, { id: 'suit-4', kind: 'action', name: 'Ada v. Widget' }]
  })
  const cut = (await told({ limit: 1 }, thrice)).sections.at(-1)
  expect(cut?.title).toBe('Possibly the same (2, the first 1); nothing is merged')
  expect(cut?.lines).toHaveLength(1)
})

test('how much was looked at is said, and after whom it went on', async () => {
  expect(lookedWords(await audit({}), null)).toBe('Looked at all 10 relations, among 9 entities.')
  expect(lookedWords(await audit({ look: 4 }), null)).toBe(
    'Looked at 4 relations of 10: they go out from 5 entities of 9, the first by id.'
  )
  expect(lookedWords(await audit({ after: 'verdict' }), 'verdict')).toMatch(/, those by id after verdict\.$/)
})
