import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { IconButton } from '../../../client/ui/IconButton.tsx'

afterEach(cleanup)

test('a button that its last press disables keeps the keyboard, does nothing more, and is no stop of Tab', () => {
  let pressed = 0
  function Undo() {
    const [left, setLeft] = useState(1)
    const press = () => {
      pressed++
      setLeft(left - 1)
    }
    return <IconButton icon="undo-2" label="Undo" disabled={left === 0} onClick={press} />
  }
  render(<Undo />)
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' })
  button.focus()
  expect([button.ariaDisabled, button.tabIndex]).toStrictEqual([null, 0])
  fireEvent.click(button)
  fireEvent.click(button)
  expect(pressed).toBe(1)
  expect(document.activeElement).toBe(button)
  expect([button.getAttribute('aria-disabled'), button.disabled, button.tabIndex]).toStrictEqual([
    'true',
    false,
    -1
  ])
})
