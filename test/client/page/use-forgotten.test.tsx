import { act, cleanup, renderHook } from '@testing-library/react'
import { useForgotten } from '../../../client/page/use-forgotten.ts'
import { useView } from '../../../client/state/view.ts'

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

const say = (said: string) => act(() => useView.setState({ said }))
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms))
const said = () => useView.getState().said

test('what was said can be said again after a while; what is under way stays', () => {
  renderHook(useForgotten)
  say('Link copied')
  wait(4_000)
  expect(said()).toBe('Link copied')
  say('Saved view.json')
  wait(4_000)
  expect(said()).toBe('Saved view.json')
  wait(2_000)
  expect(said()).toBe('')
  say('Adding…')
  wait(60_000)
  expect(said()).toBe('Adding…')
})
