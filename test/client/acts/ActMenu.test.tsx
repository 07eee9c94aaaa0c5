import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { ActMenu } from '../../../client/acts/ActMenu.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerNothing, House } from '../../support/answering.tsx'
import { card, known, relation } from '../../support/known.ts'

const KNOWN = known(
  [card('suit', 'action', { name: 'Ada v. Widget' }), card('w', 'company', { name: 'Widget, Inc.' })],
  [relation('w', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])]
)
const LINE = 'w/DEFENDANT_IN/suit'

beforeEach(() => {
  answerNothing()
  useKnown.setState({ ...KNOWN, sources: new Map() })
  useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'w'], selection: [] })
})
afterEach(cleanup)

/** Opens the menu of a thing from a row of the page; gives what the menu is called. */
async function openOf(id: string | null): Promise<string | null> {
  const from = document.createElement('button')
  document.body.append(from)
  useShell.setState({ menu: { id, x: 4, y: 4, from } })
  render(
    <House>
      <ActMenu at={{ id, x: 4, y: 4 }} />
    </House>
  )
  const menu = await screen.findByRole('menu')
  return menu.getAttribute('aria-label')
}

const hide = () => screen.getByRole('menuitem', { name: 'Hide' })
const items = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
const hasItem = (name: RegExp) => items().some((words) => name.test(words ?? ''))

test('a menu is called after what it is of, and offers only what can be done with that', async () => {
  expect(await openOf('w')).toBe('What to do with Widget, Inc.')
  expect([hasItem(/^Hide/), hasItem(/^Connected to/), hasItem(/^Select all/)]).toStrictEqual([
    true,
    true,
    false
  ])
  cleanup()
  expect(await openOf(LINE)).toBe('What to do with This relation')
  expect(hasItem(/^Hide/)).toBe(false)
  cleanup()
  expect(await openOf(null)).toBe('What to do with The canvas')
  expect(hasItem(/^Select all/)).toBe(true)
  cleanup()
  useView.setState({ selection: ['suit', 'w'] })
  expect(await openOf('w')).toBe('What to do with 2 things selected')
})

test('what is chosen is done once, the menu closes, and the keyboard goes back to where it was', async () => {
  await openOf('w')
  const { from } = useShell.getState().menu ?? {}
  act(() => void fireEvent.click(hide()))
  expect(useView.getState().entities).toStrictEqual(['suit'])
  expect(useView.getState().said).toBe('Hid Widget, Inc.')
  expect(useShell.getState().menu).toBeNull()
  expect(document.activeElement).toBe(from)
})

test('Escape closes a menu and does nothing; where the row is gone, the canvas takes the keyboard', async () => {
  const stage = document.createElement('div')
  stage.className = 'stage'
  stage.innerHTML = '<div role="application" tabindex="-1"></div>'
  document.body.append(stage)
  await openOf('w')
  useShell.getState().menu?.from?.remove()
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' })
  await waitFor(() => expect(useShell.getState().menu).toBeNull())
  expect(useView.getState().entities).toStrictEqual(['suit', 'w'])
  expect(document.activeElement?.getAttribute('role')).toBe('application')
  stage.remove()
})
