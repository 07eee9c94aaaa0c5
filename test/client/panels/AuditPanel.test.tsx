import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { AuditPanel } from '../../../client/panels/AuditPanel.tsx'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST, dataset, relation } from '../../support/cast.ts'

/** Audits are asked otherwise, as if the cast were large. */
function auditWith(change: (url: string) => string) {
  const answering = globalThis.fetch
  const value = (input: string) => answering(input.startsWith('/api/audit') ? change(input) : input)
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
}

beforeEach(() => answerFrom([CAST]))
afterEach(cleanup)

const open = (key: string) =>
  render(
    <House>
      <AuditPanel id={key} />
    </House>
  )

test('an audit of a large graph says how much it looked at, and looks at more', async () => {
  auditWith((url) => `${url}&look=4`)
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

test('pairs that may be the same and are not listed are counted', async () => {
  const twins = ['suit-3', 'suit-4'].map((id) => ({ id, kind: 'action' as const, name: 'Ada v. Widget' }))
  answerFrom([dataset({ ...CAST, entities: [...CAST.entities, ...twins] })])
  open('audit scope=all')
  await screen.findByText('Nothing is merged', { exact: false })
  expect(screen.queryByText(/^The first \d+ of/)).toBeNull()
  cleanup()
  auditWith((url) => url.replace(/limit=\d+/, 'limit=1'))
  open('audit scope=all')
  const same = (await screen.findByText('Possibly the same')).closest('details')
  expect(same?.querySelectorAll('li')).toHaveLength(1)
  expect(same?.textContent).toContain('The first 1 of 2; choose a dataset')
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

test('an audit of everything tells what is known to this day, also on a past as-of date', async () => {
  const ended = {
    ...relation('chief', 'OFFICER_OF', 'constructor', ['recorded', '2023-12-05']),
    end: '2024-06'
  }
  answerFrom([dataset({ ...CAST, relations: [...CAST.relations, ended] })])
  useView.setState({ ...EMPTY_VIEW, asOf: '2023-12-06' })
  const writeText = jest.fn(async (_text: string) => undefined)
  Object.assign(navigator, { clipboard: { writeText } })
  open('audit scope=all')
  fireEvent.click(await screen.findByRole('button', { name: 'Take along' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Copy as text with footnotes' }))
  await waitFor(() => expect(writeText).toHaveBeenCalled())
  const text = writeText.mock.calls.flat().join('')
  expect(text).toContain(`As known on ${dateWords(today())}.`)
  expect(text).not.toContain('Dec 6, 2023.')
  expect(text).toContain('Zoë Ångström was an officer of O’Brien’s Friends')
  expect(document.body.textContent).toContain('Zoë Ångström was an officer of O’Brien’s Friends')
  expect(document.body.textContent).toContain('The Ada Times, Jun 1, 2024')
  expect(document.body.textContent).not.toContain('of later date')
})
