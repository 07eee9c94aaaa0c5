import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { late } from '../../../client/ui/late.tsx'
import { Part } from '../../../client/ui/Part.tsx'
import { House } from '../../support/answering.tsx'

afterEach(() => {
  cleanup()
  jest.restoreAllMocks()
})

/** Silences what React logs about errors that a part has caught. */
function hush(): void {
  jest.spyOn(console, 'error').mockImplementation(() => {})
}

test('a part that does not come says so beside the rest of the page, and Retry really tries again', async () => {
  hush()
  let away = true
  const Settings = late(() =>
    away ? Promise.reject(new TypeError('away')) : Promise.resolve(() => <p>Theme</p>)
  )
  render(
    <House>
      <p>The canvas</p>
      <Part what="the settings">
        <Settings />
      </Part>
    </House>
  )
  expect((await screen.findByRole('alert')).textContent).toContain('Could not load the settings')
  expect(screen.getByText('The canvas')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
  await screen.findByText('Could not load the settings')
  away = false
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
  await screen.findByText('Theme')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what fails over the page takes the keyboard, is closed by Escape, and gives the keyboard back', async () => {
  hush()
  const handleClose = jest.fn()
  const Broken = (): never => {
    throw new RangeError('a fault of ours')
  }
  const page = (open: boolean) => (
    <House>
      <button type="button">Before</button>
      {open && (
        <Part what="the tour" onClose={handleClose}>
          <Broken />
        </Part>
      )}
    </House>
  )
  const { rerender } = render(page(false))
  screen.getByRole('button', { name: 'Before' }).focus()
  rerender(page(true))
  expect(screen.getByRole('alert').textContent).toContain('Could not show the tour')
  expect(document.activeElement?.textContent).toContain('Retry')
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  expect(handleClose).toHaveBeenCalledTimes(1)
  rerender(page(false))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Before'))
})
