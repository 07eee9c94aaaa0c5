import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { toProposals } from '../../../client/page/large.ts'
import { card, known, relation } from '../../support/known.ts'

const states = ['ada', 'bea', 'cleo', 'dora'].map((id) => card(id, 'state'))
const firms = ['w', 'x', 'y'].map((id) => card(id, 'company'))
const record = known(
  [card('suit', 'action', { name: 'Ada v. Widget' }), card('other', 'action'), ...states, ...firms],
  [
    ...states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023']])),
    ...firms.map(({ id }) => relation(id, 'DEFENDANT_IN', 'other', [['filed', '2023']])),
    relation('suit', 'RELATED_TO', 'other', [['reported', '2023']])
  ]
)
const view = { ...EMPTY_VIEW, focus: 'other', entities: [...record.entities.keys()] }
const [stack] = toScene(view, record).stacks
const nearTo = (selection: readonly string[]) => {
  const found = toProposals(view, record, selection).find(({ change }) => change.near)
  return [found?.words, found?.change.near?.ids]
}

test.each([
  ['an entity', 'ada', ['ada']],
  ['a stack', stack?.id ?? '', ['ada', 'bea', 'cleo', 'dora']]
])('what is near %s that is selected is proposed', (_, selected, ids) => {
  expect(nearTo([selected])).toStrictEqual(['Only what is near the selection', ids])
})

test('with nothing selected that is on the canvas, what is near the focus is proposed', () => {
  for (const selection of [[], ['gone'], ['ada/PLAINTIFF_IN/suit']]) {
    expect(nearTo(selection)).toStrictEqual(['Only what is near other', ['other']])
  }
})
