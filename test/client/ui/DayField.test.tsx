import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { DayField } from '../../../client/ui/DayField.tsx'

const taken = jest.fn()

beforeEach(() => {
  jest.useFakeTimers()
  taken.mockClear()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

function open(day: string | null = null, most?: string): (value: string) => void {
  render(
    <>
      <label htmlFor="day">Day</label>
      <DayField id="day" day={day} onDay={taken} {...(most === undefined ? {} : { most })} />
    </>
  )
  return (value) => fireEvent.change(screen.getByLabelText('Day'), { target: { value } })
}

test('of a date that is being typed only the whole is taken', () => {
  const type = open()
  for (const value of ['0002-12-07', '0020-12-07', '0202-12-07', '2023-12-07']) type(value)
  expect(taken).not.toHaveBeenCalled()
  act(() => jest.advanceTimersByTime(2_000))
  expect(taken.mock.calls).toStrictEqual([['2023-12-07']])
})

test('a year of too few digits is never taken, not even by Enter', () => {
  const type = open()
  type('0202-12-07')
  fireEvent.keyDown(screen.getByLabelText('Day'), { key: 'Enter' })
  act(() => jest.advanceTimersByTime(2_000))
  cleanup()
  expect(taken).not.toHaveBeenCalled()
})

test.each([
  ['Enter', () => fireEvent.keyDown(screen.getByLabelText('Day'), { key: 'Enter' })],
  ['leaving the field', () => fireEvent.blur(screen.getByLabelText('Day'))],
  ['closing what it stands in', cleanup]
])('%s takes a day at once', (_, leave) => {
  const type = open()
  type('2023-12-07')
  leave()
  expect(taken.mock.calls).toStrictEqual([['2023-12-07']])
})

test('an emptied field takes none', () => {
  const type = open('2023-12-07')
  type('')
  fireEvent.blur(screen.getByLabelText('Day'))
  expect(taken.mock.calls).toStrictEqual([[null]])
})

test('a field that goes while its day is being written anew leaves the day as it was', () => {
  const type = open('2023-12-07')
  type('')
  cleanup()
  expect(taken).not.toHaveBeenCalled()
})

test('a day beyond the last one is not taken, and it says so', () => {
  const type = open(null, '2026-11-26')
  type('2030-01-01')
  fireEvent.blur(screen.getByLabelText('Day'))
  expect(screen.getByRole('alert').textContent).toBe('That day is still to come.')
  cleanup()
  expect(taken).not.toHaveBeenCalled()
})

test('a day that has begun only elsewhere, and was chosen there, stands', () => {
  open('2026-11-28', '2026-11-27')
  expect(screen.queryByRole('alert')).toBeNull()
})
