import { asksAbout } from '../../../client/search/asks.ts'
import { questionOf } from '../../../client/state/question.ts'

const asked = (kind: 'action' | 'person') =>
  asksAbout({ id: 'one', kind, name: 'One' }).map(({ words, key }) => [words, questionOf(key)?.panel])

it('offers related actions and history for an action, and touching actions and changes for anything else', () => {
  expect(asked('action')).toStrictEqual([
    ['Actions related to One', 'related'],
    ['How is One connected to …', 'paths'],
    ['Procedural history of One', 'chain']
  ])
  expect(asked('person')).toStrictEqual([
    ['Actions that touch One', 'related'],
    ['How is One connected to …', 'paths'],
    ['What became known of One', 'changes']
  ])
})

it('leaves open to whom a way is looked for', () => {
  expect(
    questionOf(asksAbout({ id: 'one', kind: 'person', name: 'One' })[1]?.key ?? '')?.about
  ).toStrictEqual([['one'], []])
})
