import { NO_FILTERS } from '#figure/filters.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { EmptyCanvas } from '../../../client/page/EmptyCanvas.tsx'
import { hide, toggleKind } from '../../../client/state/actions.ts'
import { useKnown } from '../../../client/state/known.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { House } from '../../support/answering.tsx'
import { card } from '../../support/known.ts'

beforeEach(() => {
  useKnown.setState({ entities: new Map([['w', card('w', 'company')]]) })
  useView.setState({ ...EMPTY_VIEW, entities: ['w'] })
  useView.temporal.getState().clear()
})
afterEach(cleanup)

function open(): void {
  render(
    <House>
      <EmptyCanvas />
    </House>
  )
}

test('a canvas with somebody on it says nothing', () => {
  open()
  expect(screen.queryByRole('button')).toBeNull()
})

test('an emptied canvas offers the search, and undo', () => {
  hide(['w'])
  open()
  expect(screen.getByText('The canvas is empty')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Search' }))
  expect(useShell.getState().palette).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(useView.getState().entities).toStrictEqual(['w'])
})

test('where all is filtered away, it offers to show all', () => {
  toggleKind('company')
  open()
  expect(screen.getByText('Everything on the canvas is hidden')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
  expect(useView.getState().filters).toStrictEqual(NO_FILTERS)
})
