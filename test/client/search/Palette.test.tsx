import { LIMITS } from '#model/limits.ts'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useLocation } from 'react-router'
import { Palette } from '../../../client/search/Palette.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { useShell } from '../../../client/state/shell.ts'
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
/** Opens the palette at an address; gives its field. */
function openPalette(at = '/'): Promise<HTMLElement> {
  render(
    <House at={at}>
      <Palette />
    </House>
  )
  return screen.findByRole('textbox', { name: 'Search entities and commands' })
}

/** What the reader does, and what the kit does a moment after: it writes its state once more. */
const doing = (does: () => void) =>
  act(async () => {
    does()
    await Promise.resolve()
  })

const choose = (row: HTMLElement) => doing(() => void fireEvent.click(row))
const typeInto = (field: HTMLElement, value: string) =>
  doing(() => void fireEvent.change(field, { target: { value } }))

afterEach(cleanup)

test('the palette says that more fit than it looks at, until enough is typed', async () => {
  answerFrom([MOORS])
  const field = await openPalette()
  // nothing scrolls here; to lock it would style the whole page anew
  expect(document.body.hasAttribute('data-scroll-locked')).toBe(false)
  const type = (value: string) => typeInto(field, value)
  await type('moor')
  await screen.findByText('More than 100 fit: type more of the name.')
  await waitFor(() =>
    expect(screen.getAllByRole('status').at(0)?.textContent).toMatch(
      /^8 of more than 100 entities, the first/
    )
  )
  expect(screen.getAllByRole('button', { name: /^Ada Moor/ }).length).toBeGreaterThan(1)
  await type('moor 57')
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Ada Moor/ })).toHaveLength(1))
  expect(screen.queryByText(/type more of the name/)).toBeNull()
})

test.each([/^Ada Moor 57/, /^Actions that touch/])('where choosing %s fails, that is said', async (name) => {
  answerFrom([MOORS])
  useView.setState({ said: '' })
  const field = await openPalette('/explore')
  await typeInto(field, 'moor 57')
  const row = await screen.findByRole('button', { name })
  answerNothing()
  await choose(row)
  await waitFor(() => expect(useView.getState().said).toBe('Not added: The server did not answer.'))
})

test('an entity of the canvas that is chosen is named aloud, as the keyboard goes back to the canvas', async () => {
  answerFrom([MOORS])
  useView.setState({ said: '', entities: ['p57'] })
  const field = await openPalette('/explore')
  await typeInto(field, 'moor 57')
  await choose(await screen.findByRole('button', { name: /^Ada Moor 57/ }))
  expect(useView.getState()).toMatchObject({ selection: ['p57'], said: 'Selected Ada Moor 57' })
})

test('a name with a letter missing is found by its first three, before what only begins with two', async () => {
  const others = ['Tobacco', 'Tolls', 'Toys'].map((name) => ({ id: name, kind: 'company' as const, name }))
  const chief = { id: 'torrez', kind: 'person' as const, name: 'Raúl Torrez' }
  answerFrom([dataset({ id: 'nm', title: 'NM', entities: [...others, chief] })])
  const field = await openPalette()
  await typeInto(field, 'raul torez')
  await screen.findByText(/Nearest:/)
  expect(
    screen.getAllByRole('button', { name: /Person|Company/ }).map((row) => row.textContent)
  ).toStrictEqual(['Raúl TorrezPerson'])
})

test('while an answer takes long, the palette says that it searches', async () => {
  answerFrom([MOORS])
  const release = holdBack('/api/search')
  const field = await openPalette()
  await typeInto(field, 'moor 57')
  await screen.findByText('Searching…')
  release()
  await screen.findByRole('button', { name: /^Ada Moor 57/ })
  expect(screen.queryByText('Searching…')).toBeNull()
})

test('screen readers hear what was found, and each row that the arrow keys mark', async () => {
  answerFrom([MOORS])
  const field = await openPalette()
  const marked = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent
  const press = (code: string) => doing(() => void fireEvent.keyDown(field, { code, key: code }))
  const told = screen.getAllByRole('status').at(0)
  await typeInto(field, 'moor 5')
  await waitFor(() => expect(told?.textContent).toMatch(/^8 of 11 entities, the first Ada Moor \d+, person$/))
  expect(field.getAttribute('aria-activedescendant')).toBeNull()
  const rows = screen.getAllByRole('button', { name: /^Ada Moor/ }).map((row) => row.textContent)
  await press('ArrowDown')
  await waitFor(() => expect(marked()).toBe(rows[1]))
  await press('ArrowDown')
  await waitFor(() => expect(marked()).toBe(rows[2]))
  expect(document.querySelectorAll('[data-action][id]')).toHaveLength(1)
  await typeInto(field, 'moor 57')
  await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBeNull())
})

describe('Enter before the answer to what is typed', () => {
  const KNOWN = dataset({
    id: 'known',
    title: 'Known',
    entities: ['Adam', 'Berta', 'Undine'].map((name) => ({ id: name, kind: 'person' as const, name }))
  })
  const Where = () => <p>at {useLocation().search}</p>
  const openKnown = async () => {
    answerFrom([KNOWN])
    render(
      <House>
        <Palette />
        <Where />
      </House>
    )
    const field = await screen.findByRole('textbox', { name: 'Search entities and commands' })
    const press = (code: string) => doing(() => void fireEvent.keyDown(field, { code, key: code }))
    const type = (value: string) => typeInto(field, value)
    await type('adam')
    await screen.findByRole('button', { name: /^Adam/ })
    return { type, press, release: holdBack('/api/search') }
  }

  test('waits for it, says so, and takes its first row', async () => {
    const { type, press, release } = await openKnown()
    await type('berta')
    await press('Enter')
    await screen.findByText('Searching… The first that is found is taken.')
    expect(screen.queryByRole('button', { name: /^Adam/ })).toBeNull()
    expect(screen.queryByText('at ?entity=Adam')).toBeNull()
    release()
    await screen.findByText('at ?entity=Berta')
  })

  test('takes a command where nothing else is found', async () => {
    const { type, press, release } = await openKnown()
    useShell.setState({ shortcuts: false })
    await type('keyboard')
    await press('Enter')
    await screen.findByText(/^Searching…/)
    expect(useShell.getState().shortcuts).toBe(false)
    release()
    await waitFor(() => expect(useShell.getState().shortcuts).toBe(true))
  })

  test('where only a command fits, it is taken, and nothing nearest is offered', async () => {
    const { type, press, release } = await openKnown()
    useShell.setState({ shortcuts: false })
    release()
    await type('keyboard sho')
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Adam/ })).toBeNull())
    expect(screen.queryByText(/^Nothing is called/)).toBeNull()
    await press('Enter')
    await waitFor(() => expect(useShell.getState().shortcuts).toBe(true))
  })

  test('is forgotten when more is typed', async () => {
    const { type, press, release } = await openKnown()
    await type('berta')
    await press('Enter')
    await screen.findByText(/^Searching… The/)
    await type('undine')
    release()
    await screen.findByRole('button', { name: /^Undine/ })
    expect(screen.queryByText(/^at \?entity/)).toBeNull()
    await press('Enter')
    await screen.findByText('at ?entity=Undine')
  })

  test('goes at once to a command that was moved to', async () => {
    const { type, press } = await openKnown()
    useShell.setState({ shortcuts: false })
    await type('k')
    await screen.findByText('Searching…')
    await press('ArrowDown')
    await press('ArrowUp')
    await press('Enter')
    expect(useShell.getState().shortcuts).toBe(true)
  })
})

/** A source read so far, which the palette finds by itself. */
const ORDER = {
  id: 'order-1',
  title: 'Order on the motion',
  kind: 'order' as const,
  publisher: 'County Court',
  date: '2024-05-30',
  url: null,
  archiveUrl: null,
  accessed: null,
  note: null
}

test('a source that has been read is found by its title and publisher, and opens what rests on it', async () => {
  answerFrom([MOORS])
  useKnown.setState({ sources: new Map([[ORDER.id, ORDER]]) })
  useView.setState({ selection: [] })
  const field = await openPalette('/explore')
  await typeInto(field, 'county order')
  await choose(await screen.findByRole('button', { name: /^Order on the motion/ }))
  expect(useView.getState().selection).toStrictEqual(['source of=order-1'])
})

test('a search that fails is told, and does not pass for one that found only a source', async () => {
  answerNothing()
  useKnown.setState({ sources: new Map([[ORDER.id, ORDER]]) })
  const field = await openPalette('/explore')
  await typeInto(field, 'county order')
  await screen.findByText('The search does not answer. Commands still work.')
  expect(screen.getByRole('button', { name: /^Order on the motion/ })).toBeTruthy()
})
