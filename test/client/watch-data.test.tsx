import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, renderHook, screen, waitFor } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { createQueryClient, useAsk } from '../../client/api.ts'
import { useDataVersions } from '../../client/state/data-versions.ts'
import { useKnown } from '../../client/state/known.ts'
import { openEntity } from '../../client/state/opening.ts'
import { useShell } from '../../client/state/shell.ts'
import { useView } from '../../client/state/view.ts'
import { EntityPanel } from '../../client/panels/EntityPanel.tsx'
import { useWatchedData } from '../../client/use-watched-data.ts'
import { watchData } from '../../client/watch-data.ts'
import { answerFrom, answerNothing, holdBack, House } from '../support/answering.tsx'
import { CAST, dataset, relation } from '../support/cast.ts'

const [OLD, NEW] = ['0123456789abcdef', 'fedcba9876543210']
const WITHDRAWN = 'suit/ALLEGES/harm'

/** The cast after somebody withdrew one relation, told of another, and let the verdict go. */
const CHANGED = dataset({
  ...CAST,
  entities: CAST.entities.filter(({ id }) => id !== 'verdict'),
  relations: [
    ...CAST.relations.filter(({ id, to }) => id !== WITHDRAWN && to !== 'verdict'),
    relation('ada', 'PLAINTIFF_IN', 'suit-2', ['filed', '2023-12-06'])
  ]
})

let end = (): void => {}
const view = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  useDataVersions.setState({ held: new Set() })
  useKnown.setState({ entities: new Map(), relations: new Map(), sources: new Map() })
  useShell.setState({ notice: null })
  useView.setState({ said: '' })
})
afterEach(() => {
  end()
  cleanup()
  view(false)
})

/** Opens a view of the suit, in which something was done that can be undone, and watches. */
async function openSuit(every = 20) {
  const asked = answerFrom([CAST], OLD)
  await openEntity('suit', { asOf: null, select: null, unfold: null })
  useView.getState().change('Selected', () => ({
    selection: [WITHDRAWN],
    places: new Map([['suit', { x: 5, y: 7, side: 'e', pinned: true }]])
  }))
  const client = createQueryClient()
  end = watchData(client, every, 1)
  return { asked, client }
}

function Counts() {
  const { data } = useAsk('overview', {})
  return <p>{data ? `${data.relations} relations` : 'reading'}</p>
}

test('what somebody else changed is read anew and told; selection, places and undo stay', async () => {
  const { client } = await openSuit()
  render(
    <QueryClientProvider client={client}>
      <Counts />
    </QueryClientProvider>
  )
  await screen.findByText('10 relations')
  const before = useView.getState()
  answerFrom([CHANGED], NEW)
  await screen.findByText('9 relations')
  expect(useShell.getState().notice).toBe(
    'The data changed, and was read anew. On the canvas: 1 entity fewer, 1 relation more, 2 relations fewer.'
  )
  expect([...useKnown.getState().relations.keys()]).not.toContain(WITHDRAWN)
  const { selection, places, entities } = useView.getState()
  expect({ selection, places, entities }).toStrictEqual({
    selection: [WITHDRAWN],
    places: before.places,
    entities: before.entities
  })
  expect(useView.temporal.getState().pastStates).toHaveLength(1)
  expect([...useDataVersions.getState().held]).toStrictEqual([NEW])
})

test('what comes back is drawn again where it was', async () => {
  await openSuit()
  answerFrom([CHANGED], NEW)
  await waitFor(() => expect(useKnown.getState().entities.has('verdict')).toBe(false))
  answerFrom([CAST], OLD)
  await waitFor(() => expect(useKnown.getState().entities.has('verdict')).toBe(true))
  expect(useView.getState().entities).toContain('verdict')
})

test('a change elsewhere is only said', async () => {
  await openSuit()
  const elsewhere = { ...CAST, title: 'The same cast' }
  answerFrom([elsewhere], NEW)
  await waitFor(() => expect(useView.getState().said).toMatch(/Nothing on the canvas is different/))
  expect(useShell.getState().notice).toBeNull()
})

test('what changed of that which only undo would bring back is not told of the canvas, but read', async () => {
  await openSuit()
  useView.getState().change('Removed', () => ({ entities: ['suit', 'suit-2', 'widget'] }))
  answerFrom([CHANGED], NEW)
  await waitFor(() => expect(useView.getState().said).toMatch(/Nothing on the canvas is different/))
  expect(useShell.getState().notice).toBeNull()
  expect(useKnown.getState().entities.has('verdict')).toBe(false)
  expect(useKnown.getState().relations.has('ada/PLAINTIFF_IN/suit-2')).toBe(true)
})

test('a page that shows nothing of the data yet is of the new version at once', async () => {
  const asked = answerFrom([CHANGED], NEW)
  useView.setState({ ...EMPTY_VIEW })
  useDataVersions.setState({ held: new Set([OLD]) })
  end = watchData(createQueryClient(), 60_000, 1)
  await waitFor(() => expect([...useDataVersions.getState().held]).toStrictEqual([NEW]))
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect([...useDataVersions.getState().held]).toStrictEqual([NEW])
  expect(asked).toStrictEqual(['/api/version'])
})

test('a hidden page asks nothing, and looks as soon as it is visible', async () => {
  const { asked } = await openSuit(60_000)
  await waitFor(() => expect(asked).toContain('/api/version'))
  asked.length = 0
  view(true)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(asked).toStrictEqual([])
  view(false)
  await waitFor(() => expect(asked).toStrictEqual(['/api/version']))
})

test('an answer from other data than the rest is reason enough to look', async () => {
  const { client } = await openSuit(60_000)
  await new Promise((resolve) => setTimeout(resolve, 60))
  answerFrom([CHANGED], NEW)
  render(
    <QueryClientProvider client={client}>
      <Counts />
    </QueryClientProvider>
  )
  await waitFor(() => expect(useShell.getState().notice).toMatch(/read anew/))
})

test('a server that does not answer leaves all as it is, and is asked again', async () => {
  const { asked } = await openSuit()
  answerNothing()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(useKnown.getState().relations.has(WITHDRAWN)).toBe(true)
  expect(asked).not.toHaveLength(0)
  answerFrom([CHANGED], NEW)
  await waitFor(() => expect(useKnown.getState().relations.has(WITHDRAWN)).toBe(false))
})

test('what cannot be read after a change is read at a later look, and until then all stays as it was', async () => {
  await openSuit()
  const asked = answerFrom([CHANGED], NEW)
  const answering = globalThis.fetch
  let isBack = false
  let refused = 0
  const value = (input: string) => {
    if (!input.startsWith('/api/between') || isBack) return answering(input)
    refused += 1
    return Promise.reject(new TypeError('refused'))
  }
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
  await waitFor(() => expect(refused).toBeGreaterThan(1))
  expect(useKnown.getState().relations.has(WITHDRAWN)).toBe(true)
  expect(useShell.getState().notice).toBeNull()
  isBack = true
  await waitFor(() => expect(useShell.getState().notice).toMatch(/read anew/))
  expect(useKnown.getState().relations.has(WITHDRAWN)).toBe(false)
  expect(asked).toContain('/api/version')
})

test('coming and going leads to one look', async () => {
  const { asked } = await openSuit(60_000)
  await waitFor(() => expect(asked).toContain('/api/version'))
  asked.length = 0
  for (const hidden of [true, false, true, false, true, false]) view(hidden)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(asked).toStrictEqual(['/api/version'])
})

test('once the watch is ended nothing is asked, also where a look was under way', async () => {
  const { asked } = await openSuit()
  const release = holdBack('/api/version')
  await new Promise((resolve) => setTimeout(resolve, 60))
  end()
  asked.length = 0
  release()
  view(true)
  view(false)
  await new Promise((resolve) => setTimeout(resolve, 80))
  // the look that was under way
  expect(asked).toStrictEqual(['/api/version'])
})

test('an entity that is gone while its panel is open is not told of any more', async () => {
  const { client } = await openSuit()
  render(
    <House>
      <QueryClientProvider client={client}>
        <EntityPanel id="verdict" />
      </QueryClientProvider>
    </House>
  )
  await screen.findByText('Relations')
  answerFrom([CHANGED], NEW)
  await screen.findByText('Not in the data')
  expect(screen.queryByText('Relations')).toBeNull()
})

test.each([
  [true, []],
  [false, ['/api/version']]
])('a published copy: %s; its page asks %j', async (published, addresses) => {
  const asked = answerFrom([CAST], OLD)
  useDataVersions.setState({ held: new Set([OLD]) })
  useShell.setState({ published })
  const { unmount } = renderHook(useWatchedData, { wrapper: House })
  await new Promise((resolve) => setTimeout(resolve, 1_300))
  unmount()
  useShell.setState({ published: false })
  expect(asked).toStrictEqual(addresses)
})
