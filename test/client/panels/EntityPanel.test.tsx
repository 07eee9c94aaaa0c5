import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { EntityPanel } from '../../../client/panels/EntityPanel.tsx'
import { RelationPanel } from '../../../client/panels/RelationPanel.tsx'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

beforeEach(() => {
  answerFrom([CAST])
  useView.setState({ ...EMPTY_VIEW, entities: ['chief', 'suit'] })
})
afterEach(cleanup)

async function open(id: string): Promise<void> {
  render(
    <House>
      <EntityPanel id={id} />
    </House>
  )
  await screen.findByText('Parties and counsel')
}

test('it reads an entity: kind, name, summary, relations as sentences with status, date, source and pincite', async () => {
  await open('chief')
  expect(screen.getByRole('heading', { name: 'Zoë Ångström' })).toBeTruthy()
  expect(screen.getByText('Person')).toBeTruthy()
  const first = screen.getAllByRole('listitem')[0]
  expect(first?.textContent).toContain('Was a defendant in Ada v. Widget, then dismissed.')
  expect(first?.textContent).toContain('Filed')
  expect(first?.textContent).toContain('Dec 5, 2023')
  expect(first?.textContent).toContain('Dismissed')
  expect(first?.textContent).toContain('¶ 1')
  expect(screen.getAllByRole('link', { name: 'Court of Ada' })[0]?.getAttribute('href')).toBe(
    'https://example.org/complaint'
  )
})

test('looking back, it says so, tells in the tense of that day and counts what came later', async () => {
  await open('chief')
  act(() => useView.setState({ asOf: '2023-12-07' }))
  expect(screen.getByText(/What was known on/).textContent).toBe(
    'What was known on Dec 7, 2023. One relation became known later. The summary above is today’s.'
  )
  const text = document.body.textContent ?? ''
  expect(text).toContain('Is a defendant in Ada v. Widget.')
  expect(text).toContain('Is to testify in Hearing on widgets.')
  expect(text).not.toContain('dismissed')
  expect(text).toContain('The Ada Times, Jun 1, 2024 (of later date)')
  expect(text).not.toContain('Dec 5, 2023 (of later date)')
})

test('of somebody with very many relations it says how many are read', async () => {
  await open('chief')
  expect(document.body.textContent).not.toContain('most relevant of')
  cleanup()
  answerFrom([CAST])
  const answering = globalThis.fetch
  const value = (input: string) => answering(input.replace(/limit=\d+/, 'limit=2'))
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
  await open('chief')
  expect(document.body.textContent).toContain('Showing the 2 most relevant of 3 relations.')
})

test('looking back at somebody with very many relations, it reads and counts those known by then', async () => {
  const answering = globalThis.fetch
  const value = (input: string) => answering(input.replace(/limit=\d+/, 'limit=1'))
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
  await open('chief')
  act(() => useView.setState({ asOf: '2023-12-07' }))
  await screen.findByText('Showing the 1 most relevant of 2 relations.')
  expect(screen.getByText(/What was known on/).textContent).toContain('One relation became known later.')
})

test('looking back at somebody without a summary, it says nothing of one', async () => {
  await open('ada')
  act(() => useView.setState({ asOf: '2023-12-07' }))
  expect(screen.getByText(/What was known on/).textContent?.trim()).toMatch(/became known later\.$/)
})

test.each([
  [
    'Chief of Widget. Let go in May 2024.',
    'Chief of Widget.',
    'is today’s, without what it says of later dates'
  ],
  ['Chief until 2025.', null, 'is left out: it tells of later days.']
])('looking back, of the summary %j it tells nothing of a later date', async (summary, told, said) => {
  const entities = CAST.entities.map((one) => (one.id === 'chief' ? { ...one, summary } : one))
  answerFrom([{ ...CAST, entities }])
  await open('chief')
  expect(screen.getByText(summary)).toBeTruthy()
  act(() => useView.setState({ asOf: '2024-01-15' }))
  expect(screen.queryByText(summary)).toBeNull()
  if (told !== null) expect(screen.getByText(told)).toBeTruthy()
  expect(screen.getByText(/What was known on/).textContent).toContain(said)
})

test('a name in a sentence reads about its entity, and opens in a tab of its own when asked', async () => {
  await open('chief')
  const link = screen.getAllByRole('link', { name: 'Ada v. Widget' })[0]
  if (!link) throw new Error('no link')
  fireEvent.click(link)
  expect(useView.getState().selection).toStrictEqual(['suit'])
  expect(link.getAttribute('href')).toBe('/explore?entity=suit')
})

test('it counts what expanding would bring, and hides on request', async () => {
  await open('chief')
  expect(screen.getByRole('button', { name: 'Expand 2' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Hide' }))
  expect(useView.getState().entities).toStrictEqual(['suit'])
  expect(screen.getByRole('button', { name: 'Add to the canvas' })).toBeTruthy()
})

test('a failure says what was asked and lets the reader try again', async () => {
  const refusal = { error: { code: 'bad_request', message: 'The question is refused.' } }
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    value: () => Promise.resolve({ ok: false, status: 400, json: () => Promise.resolve(refusal) })
  })
  render(
    <House>
      <EntityPanel id="nobody" />
    </House>
  )
  expect((await screen.findByRole('alert')).textContent).toContain('The question is refused.')
  expect(screen.getByRole('button', { name: 'Retry' })).toBeTruthy()
})

test('an entity that is not in the data is reported as missing, and no acts are offered on it', async () => {
  render(
    <House>
      <EntityPanel id="related:xxx" />
    </House>
  )
  expect((await screen.findByRole('alert')).textContent).toBe('There is no entity “related:xxx”.')
  expect(screen.queryByText('Reading')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a relation that never existed is not said to be no longer known', async () => {
  render(
    <House>
      <RelationPanel id="chief/OWNS/suit" />
    </House>
  )
  await screen.findByText('There is no such relation.')
})
