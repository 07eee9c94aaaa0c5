import { act, cleanup, render, screen } from '@testing-library/react'
import { SaveState } from '../../../client/briefing/SaveState.tsx'
import { useSaving } from '../../../client/briefing/saving.ts'

afterEach(cleanup)

test('what is saved as one writes is shown but not announced; trouble is, and its end', () => {
  const WHY = 'The server did not answer.'
  render(<SaveState />)
  const [shown, told] = screen.getAllByRole('status')
  const turn = (state: 'saved' | 'unsaved' | 'saving' | 'failed', why = '') => {
    act(() => useSaving.setState({ state, why }))
    return told?.textContent
  }
  expect(shown?.getAttribute('aria-live')).toBe('off')
  expect([turn('unsaved'), turn('saving'), turn('saved')]).toStrictEqual(['', '', ''])
  expect(shown?.textContent).toBe('Saved')
  expect(turn('failed', WHY)).toBe(`Not saved. ${WHY} It is kept in this browser.`)
  expect([turn('saving'), turn('saved')]).toStrictEqual(['', 'Saved'])
  expect([turn('unsaved'), turn('saving'), turn('saved')]).toStrictEqual(['', '', ''])
})
