import { cleanup, render, screen } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { BeginningMenu } from '../../../client/page/BeginningMenu.tsx'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'

afterEach(cleanup)

test.each([
  [true, '', 'Reading…'],
  [false, '', 'Choose a beginning'],
  [false, 'A suit', 'A suit']
])('the title asks for a choice only where nothing is being read (%s, “%s”)', (reading, title, words) => {
  answerFrom([])
  useView.setState({ ...EMPTY_VIEW, title })
  render(
    <House>
      <BeginningMenu reading={reading} />
    </House>
  )
  screen.getByRole('button', { name: words })
})
