import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { HubDialog } from '../../../client/page/HubDialog.tsx'
import { offer } from '../../../client/state/expanding.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, answerNothing, holdBack, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

/** Opens the dialog of what would come around the suit. */
async function show(): Promise<void> {
  useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'chief'] })
  const hub = await offer('suit')
  if (!hub) throw new Error('nothing was offered')
  useShell.setState({ hub })
  render(
    <House>
      <HubDialog offer={hub} />
    </House>
  )
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50))

test('an expansion that arrives after its dialog was closed does not close the next hub’s dialog', async () => {
  answerFrom([CAST])
  await show()
  const next = await offer('chief')
  const release = holdBack('/api/neighbors')
  fireEvent.click(await screen.findByRole('button', { name: 'Add to the canvas' }))
  fireEvent.click(screen.getByText('Close'))
  expect(useShell.getState().hub).toBeNull()
  useShell.setState({ hub: next })
  await act(async () => {
    release()
    await settled()
  })
  expect(useView.getState().entities.length).toBeGreaterThan(2)
  expect(useShell.getState().hub).toBe(next)
})

test('while it adds, the dialog says so, takes no second press, and goes when it is done', async () => {
  const asked = answerFrom([CAST])
  await show()
  const release = holdBack('/api/neighbors')
  fireEvent.click(await screen.findByRole('button', { name: 'Add to the canvas' }))
  await screen.findByText(/^Adding up to \d+/)
  fireEvent.click(screen.getByRole('button', { name: 'Adding…' }))
  expect(screen.getByText('Close')).toBeTruthy()
  await act(async () => {
    release()
    await settled()
  })
  expect(asked.filter((address) => address.startsWith('/api/neighbors'))).toHaveLength(1)
  expect(useShell.getState().hub).toBeNull()
})

test('where adding fails, the dialog says so and can be asked again', async () => {
  answerFrom([CAST])
  await show()
  answerNothing()
  fireEvent.click(await screen.findByRole('button', { name: 'Add to the canvas' }))
  await screen.findByRole('button', { name: 'Retry' })
  await screen.findByRole('button', { name: 'Add to the canvas' })
})
