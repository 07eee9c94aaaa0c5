import '../../support/browser.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { AuditPanel } from '../../../client/panels/AuditPanel.tsx'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

/** Audits look at four relations at a time, as if the cast were large. */
beforeEach(() => {
  answerFrom([CAST])
  const answering = globalThis.fetch
  const value = (input: string) => answering(input.startsWith('/api/audit') ? `${input}&look=4` : input)
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
})
afterEach(cleanup)

const open = (key: string) =>
  render(
    <House>
      <AuditPanel id={key} />
    </House>
  )

test('an audit of a large graph says how much it looked at, and looks at more', async () => {
  open('audit scope=all')
  await screen.findByText(
    /^Looked at 4 relations of 10: they go out from 5 entities of 9, the first by id\. /
  )
  expect(screen.queryByRole('button', { name: 'From the beginning' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Look at more' }))
  expect(useView.getState().selection).toStrictEqual(['audit scope=all after=hearing'])
  cleanup()
  open('audit scope=all after=verdict')
  await screen.findByText(/^Looked at 2 relations of 10: .*those by id after verdict\. /)
  expect(screen.queryByRole('button', { name: 'Look at more' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'From the beginning' }))
  expect(useView.getState().selection).toStrictEqual(['audit scope=all'])
})

test('an audit of what is selected can be widened to the view and to everything, and narrowed again', () => {
  open('audit suit,widget')
  const chips = screen.getAllByRole('button').filter((one) => one.hasAttribute('aria-pressed'))
  expect(chips.map((one) => [one.textContent, one.getAttribute('aria-pressed')])).toStrictEqual([
    [expect.stringContaining(' and '), 'true'],
    ['This view', 'false'],
    ['Everything', 'false']
  ])
  fireEvent.click(screen.getByRole('button', { name: 'This view' }))
  expect(useView.getState().selection).toStrictEqual(['audit suit,widget scope=view'])
  cleanup()
  open('audit suit,widget scope=view')
  fireEvent.click(screen.getByRole('button', { name: / and / }))
  expect(useView.getState().selection).toStrictEqual(['audit suit,widget'])
})
