import { goAlong, useTrail, visited } from '../../../client/state/trail.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'

it('goes back and forward among what was read, and forgets what lay ahead of a new turn', () => {
  useView.setState(EMPTY_VIEW)
  const read = (...ids: string[]): void => useTrail.setState((trail) => visited(trail, ids))
  for (const id of ['a', 'b', 'b', 'c']) read(id)
  expect(useTrail.getState()).toStrictEqual({ reads: [['a'], ['b'], ['c']], at: 2 })
  goAlong(-1)
  expect(useView.getState().selection).toStrictEqual(['b'])
  read('b')
  expect(useTrail.getState().at).toBe(1)
  goAlong(1)
  goAlong(1)
  expect(useTrail.getState().at).toBe(2)
  goAlong(-1)
  read('d')
  expect(useTrail.getState()).toStrictEqual({ reads: [['a'], ['b'], ['d']], at: 2 })
})

it('keeps one place for one question, however it is asked', () => {
  useTrail.setState({ reads: [], at: -1 })
  const read = (...ids: string[]): void => useTrail.setState((trail) => visited(trail, ids))
  for (const id of ['a', 'paths a b', 'paths a b hops=2', 'paths a c']) read(id)
  expect(useTrail.getState()).toStrictEqual({
    reads: [['a'], ['paths a b hops=2'], ['paths a c']],
    at: 2
  })
})

it('goes back to all that was selected, not to the last of it alone', () => {
  useView.setState(EMPTY_VIEW)
  useTrail.setState({ reads: [], at: -1 })
  const read = (...ids: string[]): void => useTrail.setState((trail) => visited(trail, ids))
  read('a/SUED/b', 'a/SUED/c')
  read('a/SUED/c')
  goAlong(-1)
  expect(useView.getState().selection).toStrictEqual(['a/SUED/b', 'a/SUED/c'])
  // another selection that begins alike is another place
  read('a/SUED/b', 'a/SUED/d')
  expect(useTrail.getState()).toStrictEqual({
    reads: [
      ['a/SUED/b', 'a/SUED/c'],
      ['a/SUED/b', 'a/SUED/d']
    ],
    at: 1
  })
})

it('remembers the last fifty', () => {
  const reads = Array.from({ length: 60 }, (_, at) => [`e${at}`])
  const trail = reads.reduce(visited, { reads: [], at: -1 })
  expect(trail).toStrictEqual({ reads: reads.slice(10), at: 49 })
})
