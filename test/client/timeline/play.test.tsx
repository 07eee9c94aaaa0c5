import { act, cleanup, renderHook } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useKnown } from '../../../client/state/known.ts'
import { useView } from '../../../client/state/view.ts'
import { usePlay } from '../../../client/timeline/play.ts'
import { relation } from '../../support/known.ts'

const DAYS = ['2023-12-05', '2024-01-15', '2024-05-30', '2026-03-24']

beforeEach(() => {
  jest.useFakeTimers()
  const lines = DAYS.map((day, at) => relation('a', 'DEFENDANT_IN', `b${at}`, [['filed', day]]))
  useKnown.setState({ relations: new Map(lines.map((line) => [line.id, line])) })
  useView.setState({
    ...EMPTY_VIEW,
    entities: ['a', ...DAYS.map((_, at) => `b${at}`)],
    asOf: DAYS[0] ?? null
  })
  useView.temporal.getState().clear()
})
afterEach(() => {
  cleanup()
  useView.temporal.getState().resume()
  jest.useRealTimers()
})

const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms))

test('what plays is one step, which undo takes back', () => {
  renderHook(() => usePlay(true, () => {}))
  pass(2_000)
  expect(useView.getState().asOf).toBe(DAYS[2])
  useView.temporal.getState().undo()
  expect(useView.getState().asOf).toBe(DAYS[0])
})

test('playing ends at the latest, and says so once', () => {
  const onEnd = jest.fn()
  const { rerender } = renderHook(({ playing }) => usePlay(playing, onEnd), {
    initialProps: { playing: true }
  })
  pass(2_700)
  expect([useView.getState().asOf, onEnd.mock.calls.length]).toStrictEqual([DAYS[3], 0])
  pass(900)
  expect([useView.getState().asOf, onEnd.mock.calls.length]).toStrictEqual([null, 1])
  rerender({ playing: false })
  pass(9_000)
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test('while something else keeps the history from being written, as the tour does, playing does not write it', () => {
  useView.temporal.getState().pause()
  renderHook(() => usePlay(true, () => {}))
  pass(2_000)
  expect(useView.getState().asOf).toBe(DAYS[2])
  expect(useView.temporal.getState().isTracking).toBe(false)
  expect(useView.temporal.getState().pastStates).toStrictEqual([])
})
