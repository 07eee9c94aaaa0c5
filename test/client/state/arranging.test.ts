import { assert, array, constantFrom, double, property, record } from 'fast-check'
import { align, aligned, ALIGNMENTS, pin } from '../../../client/state/arranging.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'

const number = double({ min: -1e4, max: 1e4, noNaN: true })
const points = array(record({ x: number, y: number }), { minLength: 1, maxLength: 9 })

it('lines points up on one axis and leaves the other alone', () => {
  assert(
    property(points, constantFrom(...ALIGNMENTS.map(({ id }) => id)), (all, how) => {
      const lined = aligned(all, how)
      const moves = how === 'left' || how === 'across' ? ('x' as const) : ('y' as const)
      const stays = moves === 'x' ? ('y' as const) : ('x' as const)
      expect(lined.map((point) => point[stays])).toStrictEqual(all.map((point) => point[stays]))
      if (how === 'left' || how === 'top') expect(new Set(lined.map((point) => point[moves])).size).toBe(1)
    })
  )
})

it('distributes at even distances between the outermost, in their order', () => {
  const spread = aligned(
    [
      { x: 0, y: 0 },
      { x: 90, y: 5 },
      { x: 10, y: 9 }
    ],
    'across'
  )
  expect(spread).toStrictEqual([
    { x: 0, y: 0 },
    { x: 90, y: 5 },
    { x: 45, y: 9 }
  ])
})

it('pins and aligns as one step each', () => {
  const place = (x: number) => ({ x, y: 0, side: 's' as const, pinned: false })
  useView.setState({
    ...EMPTY_VIEW,
    places: new Map([
      ['a', place(0)],
      ['b', place(10)]
    ])
  })
  useView.temporal.getState().clear()
  pin(['a', 'gone'], true)
  expect(useView.getState().places.get('a')?.pinned).toBe(true)
  expect([...useView.getState().places.keys()]).toStrictEqual(['a', 'b'])
  align(['a', 'b'], 'left')
  expect([...useView.getState().places.values()]).toMatchObject([
    { x: 5, pinned: true },
    { x: 5, pinned: true }
  ])
  expect(useView.temporal.getState().pastStates).toHaveLength(2)
})
