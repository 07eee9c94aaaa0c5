import { cleanup, render } from '@testing-library/react'
import { Sentence } from '../../../client/ui/Sentence.tsx'
import { card } from '../../support/known.ts'

afterEach(cleanup)

const suit = card('suit', 'action', { name: 'Ada v. Widget' })
const longer = card('suit-2', 'action', { name: 'Ada v. Widget (D. Ada)' })
const widget = card('widget', 'company', { name: 'Widget' })

test.each([
  ['Ada v. Widget is related to Bay v. Widget.', ['Ada v. Widget']],
  ['Ada v. Widget was removed to Ada v. Widget (D. Ada).', ['Ada v. Widget', 'Ada v. Widget (D. Ada)']],
  ['Widget makes widgets.', []],
  ['Ada v. Widget and Ada v. Widget', ['Ada v. Widget', 'Ada v. Widget']]
])('names of actions are set as in a citation, all else as it is: %s', (text, set) => {
  const { container } = render(<Sentence text={text} about={[suit, undefined, widget, longer]} />)
  expect([...container.querySelectorAll('cite')].map((each) => each.textContent)).toStrictEqual(set)
  expect(container.textContent).toBe(text)
})
