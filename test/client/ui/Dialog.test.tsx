import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { Dialog } from '../../../client/ui/Dialog.tsx'
import { House } from '../../support/answering.tsx'

afterEach(cleanup)

function Page({ opener = true }: { opener?: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <House>
      <div role="application" tabIndex={-1} aria-label="Graph" />
      {(opener || !open) && (
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
      )}
      {open && (
        <Dialog title="Settings" onClose={() => setOpen(false)}>
          <button type="button">Inside</button>
        </Dialog>
      )}
    </House>
  )
}

async function openAndClose(): Promise<void> {
  const opener = screen.getByRole('button', { name: 'Open' })
  opener.focus()
  fireEvent.click(opener)
  const inside = await screen.findByRole('button', { name: 'Inside' })
  inside.focus()
  fireEvent.keyDown(inside, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('a dialog that closes gives the keyboard back to what had it', async () => {
  render(<Page />)
  await openAndClose()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Open'))
})

test('where that is gone meanwhile, the canvas has the keyboard', async () => {
  const { rerender } = render(<Page />)
  rerender(<Page opener={false} />)
  const opener = screen.getByRole('button', { name: 'Open' })
  opener.focus()
  fireEvent.click(opener)
  fireEvent.keyDown(await screen.findByRole('button', { name: 'Inside' }), { key: 'Escape' })
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('application'))
})

test('Escape closes the dialog in which it was pressed, on its × too, and not the one beneath', async () => {
  const closed: string[] = []
  render(
    <House>
      <Dialog title="Beneath" onClose={() => closed.push('beneath')}>
        <button type="button">Inside</button>
      </Dialog>
      <Dialog title="Above" onClose={() => closed.push('above')}>
        <button type="button">Inside</button>
      </Dialog>
    </House>
  )
  const above = await screen.findByRole('dialog', { name: 'Above' })
  const close = within(above).getByRole('button', { name: 'Close' })
  close.focus()
  fireEvent.keyDown(close, { key: 'Escape' })
  expect(closed).toStrictEqual(['above'])
})

test('a page that does not scroll is not locked below a dialog, and one that scrolls is', async () => {
  const isLocked = () => document.body.hasAttribute('data-scroll-locked')
  render(<Page />)
  fireEvent.click(screen.getByRole('button', { name: 'Open' }))
  await screen.findByRole('button', { name: 'Inside' })
  expect(isLocked()).toBe(false)
  cleanup()
  const tall = jest.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2_000)
  render(<Page />)
  fireEvent.click(screen.getByRole('button', { name: 'Open' }))
  await waitFor(() => expect(isLocked()).toBe(true))
  tall.mockRestore()
})
