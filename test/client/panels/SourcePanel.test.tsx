import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { sourceKey } from '../../../client/state/attended.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom } from '../../support/answering.tsx'
import { CAST, dataset } from '../../support/cast.ts'
import { readPanel } from '../../support/read-panel.tsx'

beforeEach(() => {
  useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'chief'] })
  answerFrom([CAST])
})
afterEach(cleanup)

/** The relations under a heading, each as the panel tells it. */
async function under(name: RegExp): Promise<string[]> {
  const heading = await screen.findByRole('heading', { name })
  const items = within(heading.parentElement ?? heading).getAllByRole('listitem')
  return items.map(({ textContent }) => textContent.trim())
}

test('a source lists what it supports by what would remain without it, with the place in it', async () => {
  readPanel(sourceKey('order'))
  expect(await under(/^Would have no source 1$/)).toStrictEqual([
    'FoundAda v. Widget resulted in Verdict for Ada. ¶ 1'
  ])
  expect(await under(/^Would change standing 2$/)).toStrictEqual([
    'DismissedZoë Ångström was a defendant in Ada v. Widget, then dismissed. ¶ 1 Without it: filed.',
    'RecordedZoë Ångström testified in Hearing on widgets. ¶ 1 Without it: scheduled.'
  ])
  expect(screen.queryByRole('heading', { name: /keep their standing|Cited for/ })).toBeNull()
  expect(screen.queryByRole('link', { name: /Open|Archived/ })).toBeNull()
})

test('of several places in a source, the one is told that bears how the relation stands', async () => {
  const [dismissed] = CAST.relations.filter(({ id }) => id === 'chief/DEFENDANT_IN/suit')
  if (!dismissed) throw new Error('not found')
  const assertions = dismissed.assertions.map((one, at) => ({ ...one, source: 'order', pin: `¶ ${at + 7}` }))
  answerFrom([
    dataset({
      ...CAST,
      relations: CAST.relations.map((one) => (one === dismissed ? { ...one, assertions } : one))
    })
  ])
  readPanel(sourceKey('order'))
  expect(await under(/^Would have no source 2$/)).toContain(
    'DismissedZoë Ångström was a defendant in Ada v. Widget, then dismissed. ¶ 8'
  )
})

test('of a relation that several sources support, the place in this one is told, not in another', async () => {
  const [verdict] = CAST.relations.filter(({ id }) => id === 'suit/RESULTED_IN/verdict')
  const [said] = verdict?.assertions ?? []
  if (!verdict || !said) throw new Error('not found')
  const assertions = [said, { ...said, source: 'complaint', pin: '¶ 99' }]
  answerFrom([
    dataset({
      ...CAST,
      relations: CAST.relations.map((one) => (one === verdict ? { ...one, assertions } : one))
    })
  ])
  readPanel(sourceKey('complaint'))
  const told = await under(/keep their standing/)
  expect(told).toContain('FoundAda v. Widget resulted in Verdict for Ada. ¶ 99')
})

test('a source says whose record cites it, where it can be read, and as of which day it is told', async () => {
  useView.setState({ asOf: '2023-12-05' })
  readPanel(sourceKey('complaint'))
  const cited = await screen.findByRole('heading', { name: 'Cited for the record of 1' })
  expect(cited.parentElement?.querySelector('.source-cited')?.textContent).toBe('Ada v. Widget')
  expect(screen.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe(
    'https://example.org/complaint'
  )
  expect(document.querySelector('.relation-summary')?.textContent).toMatch(
    /^It supports 5 relations\. .* As known on Dec 5, 2023\.$/
  )
  expect(document.body.textContent).not.toMatch(/dismissed|disputed/i)
})

test('a source that supports nothing known so far can be taken along with the record that cites it', async () => {
  useView.setState({ asOf: '2000-01-01' })
  const writeText = jest.fn(async (_text: string) => undefined)
  Object.assign(navigator, { clipboard: { writeText } })
  readPanel(sourceKey('complaint'))
  fireEvent.click(await screen.findByRole('button', { name: 'Take along' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Copy as text with footnotes' }))
  await waitFor(() => expect(writeText).toHaveBeenCalled())
  expect(writeText.mock.calls.flat().join('')).toMatch(
    /record of 1 entity\n- Ada v\. Widget\[1\]\n\n\[1\] Complaint, Court of Ada/
  )
})

test('what rests on a source alone can be hidden, and shown again', async () => {
  readPanel(sourceKey('order'))
  fireEvent.click(await screen.findByRole('button', { name: 'Hide what rests on it alone' }))
  expect(useView.getState()).toMatchObject({
    filters: { sources: ['order'] },
    said: 'Hiding what rests on it alone'
  })
  fireEvent.click(screen.getByRole('button', { name: 'Show what rests on it' }))
  expect(useView.getState()).toMatchObject({ filters: { sources: [] }, said: 'Showing what rests on it' })
})
