import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, answerNothing } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'
import { readPanel } from '../../support/read-panel.tsx'

beforeEach(() => useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'chief'], said: '' }))
afterEach(cleanup)

test.each([
  ['changes suit from=2023-01-01', 'Show it'],
  ['chain suit', 'Show it'],
  ['chain suit', 'Alone'],
  ['compare suit suit-2', 'Show shared'],
  ['compare suit suit-2', 'Show all'],
  ['paths ada chief', 'Show it'],
  ['paths ada chief', 'Alone'],
  ['paths ada chief', 'Show all paths'],
  ['related suit', 'Add Bay v. Widget to the canvas'],
  ['widget', 'Add to the canvas']
])('%s: where “%s” fails, that is said', async (key, name) => {
  answerFrom([CAST])
  readPanel(key)
  const button = await screen.findByRole('button', { name })
  answerNothing()
  fireEvent.click(button)
  await waitFor(() =>
    expect(useView.getState().said).toMatch(
      /^(Not added|Could not show (it|them)): The server did not answer\.$/
    )
  )
})
