import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom } from '../../support/answering.tsx'
import { CAST, dataset } from '../../support/cast.ts'
import { readPanel } from '../../support/read-panel.tsx'

afterEach(cleanup)

async function events(key: string, data = CAST): Promise<HTMLElement[]> {
  useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'suit-2'] })
  answerFrom([data])
  readPanel(key)
  const list = await screen.findByRole('list', { name: 'Events' })
  return within(list).getAllByRole('listitem')
}

const text = () => document.body.textContent ?? ''

test('each event has its date, how far it is established, its source with the place in it, and how much more', async () => {
  const told = await events('events suit')
  expect(told.map(({ textContent }) => textContent)).toStrictEqual([
    'Dec 5, 2023Ada is a plaintiff in Ada v. Widget. Filed Court of Ada, Dec 5, 2023 ¶ 1 · and 3 relations more (filed, alleged)',
    'Dec 6, 2023Widget, Inc. is a defendant in Ada v. Widget. Reported The Ada Times, Jun 1, 2024 ¶ 1',
    'Dec 7, 2023Ada v. Widget is related to Bay v. Widget. Reported The Ada Times, Jun 1, 2024 ¶ 1',
    'Feb 1, 2024Ada v. Widget alleges “Widgets break”. Denied The Ada Times, Jun 1, 2024 ¶ 1',
    'May 30, 2024Zoë Ångström was a defendant in Ada v. Widget, then dismissed. Dismissed Court of Ada, May 30, 2024 ¶ 1',
    'Mar 24, 2026Ada v. Widget resulted in Verdict for Ada. Found Court of Ada, May 30, 2024 ¶ 1'
  ])
  expect(text()).not.toContain('Without a date')
})

test('the own date of an entity has no status, and who has none is named', async () => {
  const [own] = await events('events suit,suit-2')
  expect(own?.textContent).toBe('Dec 5, 2023Ada v. Widget filed. Court of Ada, Dec 5, 2023 ')
  expect(text()).toContain('Without a date: Bay v. Widget')
})

test('an event opens the weightiest of its relations', async () => {
  const [first] = await events('events suit')
  fireEvent.click(within(first ?? document.body).getByRole('button'))
  expect(useView.getState().selection.at(-1)).toBe('ada/PLAINTIFF_IN/suit')
})

test('of many events some are listed, and the rest is counted', async () => {
  const days = Array.from({ length: 45 }, (_, at) => `20${String(at + 10)}`)
  const [office] = CAST.relations.filter(({ id }) => id === 'chief/OFFICER_OF/widget')
  if (!office) throw new Error('not found')
  const [said] = office.assertions
  const assertions = days.flatMap((date) => (said ? [{ ...said, date }] : []))
  const many = dataset({ ...CAST, relations: [{ ...office, assertions }] })
  expect(await events('events chief', many)).toHaveLength(40)
  fireEvent.click(screen.getByRole('button', { name: 'Show 5 more of 45' }))
  expect(within(screen.getByRole('list', { name: 'Events' })).getAllByRole('listitem')).toHaveLength(45)
})
