import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { EntityPicker } from '../../../client/search/EntityPicker.tsx'
import { answerFrom, answerNothing, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

/** A picker in which something was typed; gives its field and what was picked so far. */
function typed(value: string): { field: HTMLElement; picked: string[] } {
  const picked: string[] = []
  render(
    <House>
      <EntityPicker label="To whom" without={[]} offered={[]} onPick={(id) => picked.push(id)} />
    </House>
  )
  const field = screen.getByRole('searchbox', { name: 'To whom' })
  fireEvent.change(field, { target: { value } })
  field.focus()
  return { field, picked }
}

test('Enter that ends a composition of letters picks nobody, the next one does', async () => {
  answerFrom([CAST])
  const { field, picked } = typed('ada')
  await screen.findByRole('button', { name: /^Ada State/ })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(picked).toStrictEqual([])
  await waitFor(() => {
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(picked).toHaveLength(1)
  })
})

test('a name that nobody bears is told, and so is a search that does not answer', async () => {
  answerFrom([CAST])
  typed('qqqq')
  await screen.findByText('Nothing is called “qqqq”.')
  cleanup()
  answerNothing()
  typed('rrrr')
  await screen.findByText('The search does not answer.')
})
