import { toScene } from '#figure/scene.ts'
import {
  hideOthers,
  hideSingles,
  invertSelection,
  selectAll,
  selectNeighbors
} from '../../../client/state/selecting.ts'
import { goTo, redo, toLines, undo } from '../../../client/state/history.ts'
import { hide } from '../../../client/state/actions.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { card, known, relation } from '../../support/known.ts'

const states = Array.from({ length: 4 }, (_, at) => card(`state-${at}`, 'state'))
const cards = [card('suit', 'action'), card('meta', 'company'), card('lonely', 'outlet'), ...states]
const all = known(cards, [
  relation('meta', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]),
  ...states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-12-05']]))
])
const scene = () => toScene(useView.getState(), all)
const stack = () => scene().stacks[0]?.id ?? ''
const selection = () => [...useView.getState().selection].toSorted()

beforeEach(() => {
  useView.setState({ ...EMPTY_VIEW, did: '', said: '', focus: 'suit', entities: cards.map(({ id }) => id) })
  useView.temporal.getState().clear()
})

it('selects all that is drawn, and the other way round', () => {
  selectAll(scene())
  expect(selection()).toStrictEqual(['lonely', 'meta', stack(), 'suit'].toSorted())
  useView.setState({ selection: ['meta', 'state-1'] })
  invertSelection(scene())
  expect(selection()).toStrictEqual(['lonely', 'suit'])
})

it('adds neighbors to the selection, stacks as one', () => {
  useView.setState({ selection: ['meta'] })
  selectNeighbors(['meta'], scene())
  expect(selection()).toStrictEqual(['meta', 'suit'])
  selectNeighbors(selection(), scene())
  expect(selection()).toStrictEqual(['meta', stack(), 'suit'].toSorted())
})

it('lets go of the relations that were selected beside', () => {
  useView.setState({ selection: ['meta/DEFENDANT_IN/suit', 'meta'] })
  selectNeighbors(['meta'], scene())
  expect(selection()).toStrictEqual(['meta', 'suit'])
})

it('hides others, and what is unconnected, except the focus', () => {
  useView.setState({ focus: 'lonely' })
  expect(hideSingles(scene())).toBe(0)
  useView.setState({ focus: 'suit' })
  expect(hideSingles(scene())).toBe(1)
  expect(useView.getState().entities).not.toContain('lonely')
  expect(hideSingles(scene())).toBe(0)
  expect(useView.getState().said).toBe('No unconnected entities')
  hideOthers(['meta', 'suit'])
  expect(useView.getState().entities).toStrictEqual(['suit', 'meta'])
})

it('keeps a readable history; what is only said or selected is no step', () => {
  hide(['lonely'])
  useView.setState({ said: 'Link copied' })
  useView.setState({ said: 'Link copied again' })
  hide(['meta'])
  const { pastStates, futureStates } = useView.temporal.getState()
  expect(
    toLines(pastStates, useView.getState().did, futureStates).map(({ did, away }) => [did, away])
  ).toStrictEqual([
    ['', -2],
    ['Hid 1 entity', -1],
    ['Hid 1 entity', 0]
  ])
  undo()
  expect(useView.getState()).toMatchObject({ said: 'Undid: Hid 1 entity', did: 'Hid 1 entity' })
  expect(useView.getState().entities).toContain('meta')
  goTo({ did: '', away: -1 })
  expect(useView.getState().entities).toHaveLength(7)
  redo(2)
  expect(useView.getState().entities).toHaveLength(5)
  expect(useView.temporal.getState().futureStates).toStrictEqual([])
})

it('goes to any line of the history, and says nothing where there is nothing to undo', () => {
  undo()
  redo()
  expect(useView.getState().said).toBe('')
  for (const focus of ['lonely', 'meta', 'suit']) useView.getState().change(`On ${focus}`, () => ({ focus }))
  const now = () => [useView.getState().focus, useView.getState().said]
  goTo({ did: '', away: -3 })
  expect(now()).toStrictEqual(['suit', 'Undid 3 steps'])
  const { pastStates, futureStates } = useView.temporal.getState()
  expect(toLines(pastStates, useView.getState().did, futureStates)).toStrictEqual([
    { did: '', away: 0 },
    { did: 'On lonely', away: 1 },
    { did: 'On meta', away: 2 },
    { did: 'On suit', away: 3 }
  ])
  goTo({ did: '', away: 2 })
  expect(now()).toStrictEqual(['meta', 'Redid 2 steps'])
  goTo({ did: 'On meta', away: 0 })
  expect(now()).toStrictEqual(['meta', 'Redid 2 steps'])
  redo()
  expect(now()).toStrictEqual(['suit', 'Redid: On suit'])
})
