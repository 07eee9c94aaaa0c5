import { cleanup, render } from '@testing-library/react'
import { act } from 'react'
import { useViewOverlays } from '../../../client/page/use-view-overlays.ts'
import { type Offer } from '../../../client/state/expanding.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'

const ASKING: Offer = {
  id: 'suit',
  fresh: 30,
  preview: { total: 30, types: [], kinds: [], marks: [] }
}

function Page({ isOpen }: { isOpen: boolean }) {
  useViewOverlays(isOpen)
  return null
}

const asks = () => useShell.getState().hub !== null || useShell.getState().menu !== null

beforeEach(() => useView.setState({ opened: Symbol('one') }))
afterEach(cleanup)

test.each([
  [
    'the address leads elsewhere',
    (rerender: (page: React.ReactNode) => void) => rerender(<Page isOpen={false} />)
  ],
  ['another view is opened in its place', () => act(() => useView.setState({ opened: Symbol('two') }))],
  ['the page is left', () => cleanup()]
])('a question about a view goes when %s', (_, leave) => {
  const { rerender } = render(<Page isOpen />)
  useShell.setState({ hub: ASKING, menu: { id: 'suit', x: 0, y: 0 } })
  act(() => useView.setState({ selection: ['suit'] }))
  expect(asks()).toBe(true)
  leave(rerender)
  expect(asks()).toBe(false)
})
