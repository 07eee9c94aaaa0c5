import { cleanup, render, screen } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { useOpening } from '../../../client/page/use-opening.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

function Opening() {
  const { isPending, error } = useOpening()
  return <p>{isPending ? (error instanceof Error ? error.message : 'pending') : 'opened'}</p>
}

test.each([
  ['/explore', /^opened$/],
  ['/explore?entity=suit', /^opened$/],
  ['/explore/nowhere', /^There is no beginning “nowhere” in the datasets\.$/]
])('where no dataset has a beginning, %s reads %s', async (at, words) => {
  answerFrom([CAST])
  useShell.setState({ left: new Map() })
  useView.setState({ entities: ['gone'] })
  render(
    <House at={at}>
      <Routes>
        <Route path="/explore/:beginning?" element={<Opening />} />
      </Routes>
    </House>
  )
  await screen.findByText(words)
  if (at === '/explore') expect(useView.getState().entities).toStrictEqual([])
})
