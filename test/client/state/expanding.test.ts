import { add, expand, offer, relationsShown, withAdded } from '../../../client/state/expanding.ts'
import { useKnown } from '../../../client/state/known.ts'
import { openEntity } from '../../../client/state/opening.ts'
import { showAlone, showAmong } from '../../../client/state/showing.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { LIMITS } from '#model/limits.ts'
import { CAST } from '../../support/cast.ts'
import { answerFrom, holdBack } from '../../support/answering.tsx'
import { card, known, relation } from '../../support/known.ts'

const LATEST = { asOf: null, select: null, unfold: null }

beforeEach(() => {
  useKnown.setState({ entities: new Map(), relations: new Map(), sources: new Map() })
  useView.setState(EMPTY_VIEW)
})

test('only relations with both ends on the canvas, known by the day, are shown', () => {
  const cards = [card('a', 'company'), card('b', 'action'), card('c', 'action')]
  const lines = [
    relation('a', 'DEFENDANT_IN', 'b', [['filed', '2024-01-01']]),
    relation('a', 'DEFENDANT_IN', 'c', [['filed', '2023-01-01']])
  ]
  const all = { ...known(cards, lines), sources: new Map() }
  expect(relationsShown('a', { entities: ['a', 'b'], asOf: null }, all)).toStrictEqual(['a/DEFENDANT_IN/b'])
  expect(relationsShown('a', { entities: ['a', 'b'], asOf: '2023-06-01' }, all)).toStrictEqual([])
  expect(relationsShown('b', { entities: ['b', 'c'], asOf: null }, all)).toStrictEqual([])
  expect(relationsShown('b', { entities: ['a', 'b', 'c'], asOf: null }, all)).toStrictEqual([
    'a/DEFENDANT_IN/b'
  ])
})

test('what is added comes once, beside its parent', () => {
  const view = { ...EMPTY_VIEW, entities: ['a', 'b'], parents: new Map([['b', 'a']]) }
  expect(withAdded(view, 'a', ['b', 'c'])).toStrictEqual({
    entities: ['a', 'b', 'c'],
    parents: new Map([
      ['b', 'a'],
      ['c', 'a']
    ])
  })
})

test('expanding adds the neighbours and the relations among all that is then visible', async () => {
  answerFrom([CAST])
  await openEntity('hearing', LATEST)
  expect(useView.getState().entities).toStrictEqual(['hearing', 'chief'])
  const bid = await offer('chief')
  expect(bid?.preview.total).toBe(3)
  expect(bid?.fresh).toBe(2)
  expect(await expand('chief')).toBe('Added 2 entities, 3 relations')
  expect(new Set(useView.getState().entities)).toStrictEqual(new Set(['hearing', 'chief', 'suit', 'widget']))
  // the suit's relation to the company came along, though neither was expanded
  expect(useKnown.getState().relations.has('widget/DEFENDANT_IN/suit')).toBe(true)
  expect(await expand('chief')).toBe('Nothing new')
})

test('what is added at the same time comes with the relations between the two', async () => {
  answerFrom([CAST])
  await openEntity('hearing', LATEST)
  await Promise.all([add(['suit'], null), add(['widget'], null)])
  expect(useView.getState().entities).toStrictEqual(['hearing', 'chief', 'suit', 'widget'])
  expect(useKnown.getState().relations.has('widget/DEFENDANT_IN/suit')).toBe(true)
})

test.each([
  ['an expansion', () => expand('chief')],
  ['an addition', () => add(['widget'], null)],
  ['an offer', () => offer('chief')],
  ['what is shown among the rest', () => showAmong(['widget'])],
  ['what is shown alone', () => showAlone(['widget'])]
])('%s that was asked in another view does not come into this one', async (_, asking) => {
  answerFrom([CAST])
  await openEntity('hearing', LATEST)
  const release = holdBack('/api/')
  const asked = asking()
  answerFrom([CAST])
  await openEntity('verdict', LATEST)
  const { entities } = useView.getState()
  release()
  expect((await asked) ?? null).toBeNull()
  expect(useView.getState().entities).toStrictEqual(entities)
})

test('with an as-of date only who was tied by then comes', async () => {
  answerFrom([CAST])
  await openEntity('suit', { ...LATEST, asOf: '2023-12-31' })
  expect(useView.getState().entities).not.toContain('verdict')
  expect(useView.getState().entities).toContain('chief')
})

test('no more is put on the canvas than the server tells of at once', async () => {
  const asked = answerFrom([CAST])
  const many = Array.from({ length: LIMITS.betweenEntities - 1 }, (_, at) => `e${at}`)
  useView.setState({ entities: many })
  await expect(add(['suit', 'widget'], null)).rejects.toMatchObject({ code: 'too_large' })
  expect(asked).toStrictEqual([])
  expect(await add(['suit', many[0] ?? ''], null)).toBe('Added 1 entity, 0 relations')
})

test('an expansion offers and brings what was known by the as-of date, and no more than was chosen', async () => {
  answerFrom([CAST])
  await openEntity('hearing', { ...LATEST, asOf: '2023-12-05' })
  expect((await offer('chief'))?.preview.total).toBe(2)
  await expand('chief')
  expect(useView.getState().entities).toStrictEqual(['hearing', 'chief', 'suit'])
  useView.setState({ ...EMPTY_VIEW, opened: Symbol('another') })
  await add(['chief', 'widget'], null)
  await expand('chief', { limit: 1 })
  expect(useView.getState().entities).toHaveLength(3)
})

test('who is not in the data is not added', async () => {
  answerFrom([CAST])
  expect(await add(['nobody'], null)).toBe('Nothing new')
  expect(await add(['nobody', 'suit'], null)).toBe('Added 1 entity, 0 relations')
  expect(useView.getState().entities).toStrictEqual(['suit'])
})
