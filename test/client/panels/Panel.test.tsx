import '../../support/browser.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { Panel } from '../../../client/panels/Panel.tsx'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

test('what is pressed in the panel goes with what it said; the keyboard stays in the panel', async () => {
  answerFrom([CAST])
  useView.setState({ ...EMPTY_VIEW, entities: ['chief', 'suit'], selection: ['chief'] })
  useShell.setState({ drawn: true })
  render(
    <House>
      <Panel />
    </House>
  )
  const link = (await screen.findAllByRole('link', { name: 'Ada v. Widget' }))[0]
  if (!link) throw new Error('no link')
  link.focus()
  fireEvent.click(link)
  await screen.findByRole('heading', { name: 'Ada v. Widget' })
  await waitFor(() => expect(document.activeElement?.id).toBe('details'))
})
