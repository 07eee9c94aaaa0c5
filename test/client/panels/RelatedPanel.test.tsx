import '../../support/browser.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { RelatedPanel } from '../../../client/panels/RelatedPanel.tsx'
import { answerFrom, answerNothing, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

const open = (key: string) =>
  render(
    <House>
      <RelatedPanel id={key} />
    </House>
  )

test('a link to related actions of somebody who cannot be read says so, and can be asked again', async () => {
  answerNothing()
  open('related suit')
  await screen.findByText('Could not read related actions', {}, { timeout: 10_000 })
  expect(screen.queryByText('Weighing what they share')).toBeNull()
  answerFrom([CAST])
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
  await screen.findByRole('heading', { name: /^Related to / })
}, 20_000)

test('a link to related actions of nobody says what to do', async () => {
  answerFrom([CAST])
  open('related -')
  await screen.findByText('Nobody is named. Select an action, or entities.')
})
