import { act, cleanup, render, screen } from '@testing-library/react'
import { SaidNote } from '../../../client/page/SaidNote.tsx'
import { useView } from '../../../client/state/view.ts'

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('what was done is shown for a while, what is under way until it has ended', () => {
  useView.setState({ said: '' })
  render(<SaidNote />)
  act(() => useView.setState({ said: 'Expanding…' }))
  act(() => jest.advanceTimersByTime(10_000))
  screen.getByText('Expanding…')
  act(() => useView.setState({ said: 'Added 3 entities' }))
  screen.getByText('Added 3 entities')
  act(() => jest.advanceTimersByTime(10_000))
  expect(screen.queryByText('Added 3 entities')).toBeNull()
})
