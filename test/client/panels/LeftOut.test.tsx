import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'
import { readPanel } from '../../support/read-panel.tsx'

afterEach(cleanup)

const LEFT_OUT = 'Left out: nobody; no such entity is known here.'

test.each([
  'events suit,nobody,suit-2',
  'changes suit,nobody,widget from=2020-01-01',
  'related widget,nobody'
])('%s says whom it leaves out, on the page and where it leaves it', async (key) => {
  useView.setState({ ...EMPTY_VIEW, entities: ['suit'] })
  answerFrom([CAST])
  const writeText = jest.fn(async (_text: string) => undefined)
  Object.assign(navigator, { clipboard: { writeText } })
  readPanel(key)
  await screen.findByText(LEFT_OUT)
  fireEvent.click(screen.getByRole('button', { name: 'Take along' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Copy as text with footnotes' }))
  await waitFor(() => expect(writeText).toHaveBeenCalled())
  expect(writeText.mock.calls.flat().join('')).toContain(LEFT_OUT)
})

test('nothing is said where nobody is left out', async () => {
  answerFrom([CAST])
  readPanel('events suit,suit-2')
  await screen.findByRole('list', { name: 'Events' })
  expect(document.body.textContent).not.toContain('Left out')
})
