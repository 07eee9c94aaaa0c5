import '../../support/browser.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { PANELS } from '../../../client/panels/registry.ts'
import { currentScene } from '../../../client/state/use-scene.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, answerNothing, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

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
  const entry = PANELS.find((panel) => panel.reads(key, currentScene()))
  if (!entry) throw new Error(`no panel reads ${key}`)
  render(
    <House>
      <entry.Panel id={key} />
    </House>
  )
  const button = await screen.findByRole('button', { name })
  answerNothing()
  fireEvent.click(button)
  await waitFor(() =>
    expect(useView.getState().said).toMatch(
      /^(Not added|Could not show (it|them)): The server did not answer\.$/
    )
  )
})
