import { ACTS, actsFor, keyWords, wordsOf } from '../../../client/acts/acts.ts'
import { runAct } from '../../../client/acts/run-act.ts'
import { endsOf } from '../../../client/acts/doing.ts'
import {
  entitiesOf,
  idsOf,
  placesOf,
  selectedTarget,
  targetAt,
  toTarget
} from '../../../client/acts/target.ts'
import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useKnown } from '../../../client/state/known.ts'
import { useView } from '../../../client/state/view.ts'
import { answerNothing } from '../../support/answering.tsx'
import { card, known, relation } from '../../support/known.ts'

const states = Array.from({ length: 4 }, (_, at) => card(`state-${at}`, 'state'))
const cards = [card('suit', 'action'), ...states]
const all = known(
  cards,
  states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-12-05']]))
)
const view = { ...EMPTY_VIEW, entities: cards.map(({ id }) => id) }
const scene = toScene(view, all)
const stack = scene.stacks[0]?.id ?? ''
const setting = { scene, go: () => undefined }

it('knows what an id stands for', () => {
  expect(toTarget('suit', scene)).toStrictEqual({ what: 'entity', id: 'suit' })
  expect(toTarget('a/ALLEGES/b', scene).what).toBe('relation')
  expect(toTarget(null, scene)).toStrictEqual({ what: 'canvas' })
  expect(entitiesOf(toTarget(stack, scene), scene)).toHaveLength(4)
  expect(targetAt('suit', ['suit', stack], scene).what).toBe('selection')
  expect(targetAt('suit', [stack, 'x'], scene).what).toBe('entity')
  expect(targetAt(null, ['suit', stack], scene).what).toBe('canvas')
  expect(selectedTarget([], scene).what).toBe('canvas')
  expect(entitiesOf({ what: 'selection', ids: ['suit', stack, 'state-1'] }, scene)).toHaveLength(5)
})

it('finds the place of a stack, folded and unfolded, and of a member that is drawn in it', () => {
  expect(placesOf(toTarget(stack, scene), scene)).toStrictEqual([stack])
  const open = toScene({ ...view, unfolded: [stack] }, all)
  expect(placesOf(toTarget(stack, open), open)).toStrictEqual([`${stack}:open`])
  expect(placesOf(toTarget('state-2', open), open)).toStrictEqual([`${stack}:open`])
  expect(placesOf(toTarget('state-2', scene), scene)).toStrictEqual([stack])
})

it('finds what a selection holds: its places, and both ends of the line of a relation', () => {
  const selection = { what: 'selection', ids: ['suit', stack, 'state-1/PLAINTIFF_IN/suit'] } as const
  expect(placesOf(selection, scene)).toStrictEqual(['suit', stack])
  expect(placesOf({ what: 'canvas' }, scene)).toStrictEqual([])
  expect([idsOf(selection), idsOf({ what: 'canvas' })]).toStrictEqual([selection.ids, []])
  expect(endsOf('state-1/PLAINTIFF_IN/suit', scene)).toStrictEqual([stack, 'suit'])
  expect(endsOf(scene.lines[0]?.id ?? '', scene)).toStrictEqual([stack, 'suit'])
  expect(endsOf('suit/ALLEGES/harm', scene)).toStrictEqual([])
})

it('compares one action with another to be found, and two with each other', () => {
  const compare = ACTS.find((act) => act !== '---' && act.id === 'compare')
  if (compare === undefined || compare === '---') throw new Error('there is no such act')
  const others = toScene(
    { ...view, entities: ['suit', 'suit-2'] },
    known([...cards, card('suit-2', 'action')], [])
  )
  useKnown.getState().learn({ entities: [...cards, card('suit-2', 'action')], relations: [], sources: [] })
  const asked = (ids: readonly string[]) => {
    const target = selectedTarget(ids, others)
    return [wordsOf(compare, target, others), compare.when?.(target, others)]
  }
  expect(asked(['suit'])).toStrictEqual(['Compare with …', true])
  expect(asked(['suit', 'suit-2'])).toStrictEqual(['Compare the two', true])
  expect(asked(['suit', 'state-1'])).toStrictEqual(['Compare the two', false])
  expect(asked(['state-1'])[1]).toBe(false)
})

it('gives each act a name and a key of its own', () => {
  const acts = ACTS.filter((act) => act !== '---')
  const keys = acts.flatMap(({ key }) => key ?? [])
  expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keyWords('mod+A')).toStrictEqual(['Ctrl', 'A'])
})

it('calls no entity “it”: a person may be one', () => {
  const target = toTarget('suit', scene)
  const words = actsFor(target, scene)
    .flat()
    .map((act) => wordsOf(act, target, scene))
  expect(words).toEqual(expect.arrayContaining(['Related actions', 'Connected to …', 'What became known']))
  expect(words.filter((each) => /\bits?\b/i.test(each))).toStrictEqual([])
})

it('offers for each target what can be done to it, in groups', () => {
  const of = (id: string | null) =>
    actsFor(toTarget(id, scene), scene)
      .flat()
      .map((act) => act.id)
  expect(of('suit')).toEqual(expect.arrayContaining(['expand', 'near-1', 'neighbors', 'pin', 'hide']))
  expect(of('a/ALLEGES/b')).toEqual(['read', 'ends', 'brief', 'copy-sentence'])
  expect(of(stack)).toContain('fold')
  expect(of(null)).toEqual(expect.arrayContaining(['all', 'invert', 'pin-all', 'hide-singles', 'fit']))
  expect(of(null)).not.toContain('show-all')
  for (const act of actsFor(toTarget(stack, scene), scene).flat()) {
    expect(wordsOf(act, toTarget(stack, scene), scene)).not.toBe('')
  }
})

it('shows only what is near, and all again by the same key', () => {
  useView.setState(view)
  const near = ACTS.find((act) => act !== '---' && act.id === 'near-2')
  if (near === undefined || near === '---') throw new Error('there is no such act')
  void near.run(toTarget(stack, scene), setting)
  expect(useView.getState().near).toStrictEqual({ ids: states.map(({ id }) => id), depth: 2 })
  void near.run(toTarget(stack, scene), setting)
  expect(useView.getState().near).toBeNull()
})

it('says what is missing where a key has nothing to be done to', () => {
  const hide = ACTS.find((act) => act !== '---' && act.id === 'hide')
  if (!hide || hide === '---') throw new Error('no such act')
  useView.setState({ ...view, selection: [] })
  runAct(hide, setting)
  expect(useView.getState().said).toBe('Select something first')
  useView.setState({ selection: ['state-1/PLAINTIFF_IN/suit'] })
  runAct(hide, setting)
  expect(useView.getState().said).toBe('Not for a relation: select an entity first')
})

it('expands what the panel reads, the focus, where nothing is selected', async () => {
  answerNothing()
  const expand = ACTS.find((act) => act !== '---' && act.id === 'expand')
  if (!expand || expand === '---') throw new Error('no such act')
  useView.setState({ ...view, selection: [], said: '' })
  runAct(expand, { ...setting, scene: { ...scene, focus: 'suit' } })
  await new Promise((resolve) => setTimeout(resolve))
  expect(useView.getState().said).toBe('Could not expand: The server did not answer.')
})
