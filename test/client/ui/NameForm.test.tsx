import { cleanup, render, screen } from '@testing-library/react'
import { NameForm } from '../../../client/ui/NameForm.tsx'

afterEach(cleanup)

test('typing replaces what is in the field at first', () => {
  render(
    <NameForm
      label="Name"
      first="New Mexico v. Meta"
      most={80}
      empty=""
      door={() => 'Begin'}
      onName={() => null}
    />
  )
  const field = screen.getByLabelText<HTMLInputElement>('Name')
  field.focus()
  expect([field.selectionStart, field.selectionEnd]).toStrictEqual([0, 'New Mexico v. Meta'.length])
})
