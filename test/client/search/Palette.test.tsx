import '../../support/browser.ts'
import { LIMITS } from '#model/limits.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Palette } from '../../../client/search/Palette.tsx'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, answerNothing, holdBack, House } from '../../support/answering.tsx'
import { dataset } from '../../support/cast.ts'

const MOORS = dataset({
  id: 'moors',
  title: 'Moors',
  entities: Array.from({ length: LIMITS.searchCandidates + 1 }, (_, i) => ({
    id: `p${i}`,
    kind: 'person' as const,
    name: `Ada Moor ${i}`
  }))
})

// with a hundred entities, an answer and the kit's dialog take a while on a busy machine
jest.setTimeout(30_000)
const PATIENCE = { timeout: 10_000 }

afterEach(cleanup)

test('the palette says that more fit than it looks at, until enough is typed', async () => {
  answerFrom([MOORS])
  render(
    <House>
      <Palette />
    </House>
  )
  const field = await screen.findByRole('textbox', { name: 'Search entities and commands' }, PATIENCE)
  const type = (value: string) => fireEvent.change(field, { target: { value } })
  type('moor')
  await screen.findByText('More than 100 fit: type more of the name.', {}, PATIENCE)
  expect(screen.getAllByRole('button', { name: /^Ada Moor/ }).length).toBeGreaterThan(1)
  type('moor 57')
  await waitFor(() => expect(screen.queryByText(/type more of the name/)).toBeNull(), PATIENCE)
  expect(screen.getAllByRole('button', { name: /^Ada Moor/ })).toHaveLength(1)
})

test.each([/^Ada Moor 57/, /^Actions that touch/])('where choosing %s fails, that is said', async (name) => {
  answerFrom([MOORS])
  useView.setState({ said: '' })
  render(
    <House at="/explore">
      <Palette />
    </House>
  )
  const field = await screen.findByRole('textbox', { name: 'Search entities and commands' }, PATIENCE)
  fireEvent.change(field, { target: { value: 'moor 57' } })
  const row = await screen.findByRole('button', { name }, PATIENCE)
  answerNothing()
  fireEvent.click(row)
  await waitFor(
    () => expect(useView.getState().said).toBe('Could not add it: The server did not answer.'),
    PATIENCE
  )
})

test('a name with a letter missing is found by its first three, before what only begins with two', async () => {
  const others = ['Tobacco', 'Tolls', 'Toys'].map((name) => ({ id: name, kind: 'company' as const, name }))
  const chief = { id: 'torrez', kind: 'person' as const, name: 'Raúl Torrez' }
  answerFrom([dataset({ id: 'nm', title: 'NM', entities: [...others, chief] })])
  render(
    <House>
      <Palette />
    </House>
  )
  const field = await screen.findByRole('textbox', { name: 'Search entities and commands' }, PATIENCE)
  fireEvent.change(field, { target: { value: 'raul torez' } })
  await screen.findByText(/Nearest:/, {}, PATIENCE)
  expect(
    screen.getAllByRole('button', { name: /Person|Company/ }).map((row) => row.textContent)
  ).toStrictEqual(['Raúl TorrezPerson'])
})

test('while an answer takes long, the palette says that it searches', async () => {
  answerFrom([MOORS])
  const release = holdBack('/api/search')
  render(
    <House>
      <Palette />
    </House>
  )
  const field = await screen.findByRole('textbox', { name: 'Search entities and commands' }, PATIENCE)
  fireEvent.change(field, { target: { value: 'moor 57' } })
  await screen.findByText('Searching…', {}, PATIENCE)
  release()
  await screen.findByRole('button', { name: /^Ada Moor 57/ }, PATIENCE)
  expect(screen.queryByText('Searching…')).toBeNull()
})
