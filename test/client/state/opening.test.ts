import { EMPTY_VIEW } from '#figure/view.ts'
import { askAhead } from '../../../client/api.ts'
import { useKnown } from '../../../client/state/known.ts'
import { openEntity, openShared, toBeginningView, withUnfolded } from '../../../client/state/opening.ts'
import { toPreferences } from '../../../client/state/preferences.ts'
import { useView } from '../../../client/state/view.ts'
import { toFacts } from '../../../client/panels/EntityFacts.tsx'
import { answerFrom } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'
import { card, known, relation } from '../../support/known.ts'

const states = ['ada', 'bay', 'cor', 'dee'].map((id) => card(id, 'state'))
const beginning = {
  id: 'b',
  title: 'Ada v. Widget',
  about: '',
  focus: 'suit',
  entities: ['ada', 'bay', 'cor', 'dee', 'suit'],
  places: [['suit', 10, -20, 'n'] as [string, number, number, 'n']]
}

test('a beginning opens on its focus, as of the day and with what the link selects', () => {
  const view = toBeginningView(beginning, { asOf: '2023-12-07', select: 'ada', unfold: null })
  expect(view).toMatchObject({
    title: 'Ada v. Widget',
    focus: 'suit',
    asOf: '2023-12-07',
    selection: ['ada']
  })
  expect(view.places).toStrictEqual(new Map([['suit', { x: 10, y: -20, side: 'n', pinned: false }]]))
  expect(view.entities).toStrictEqual(['suit', 'ada', 'bay', 'cor', 'dee'])
})

test('a link unfolds the stacks of a kind', () => {
  const lines = states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-10-24']]))
  const all = { ...known([card('suit', 'action'), ...states], lines), sources: new Map() }
  const view = toBeginningView(beginning, { asOf: null, select: null, unfold: 'state' })
  expect(withUnfolded(view, all, 'state').unfolded).toHaveLength(1)
  expect(withUnfolded(view, all, 'court').unfolded).toStrictEqual([])
  expect(withUnfolded(view, all, null)).toBe(view)
})

test('an opening that was left writes nothing over the view that took its place', async () => {
  answerFrom([CAST])
  useView.setState({ ...EMPTY_VIEW, title: 'The newer view' })
  const left = new AbortController()
  const stop = useKnown.subscribe(() => left.abort())
  const opening = openEntity('hearing', { asOf: null, select: null, unfold: null }, left.signal)
  await expect(opening).rejects.toMatchObject({ name: 'AbortError' })
  stop()
  expect(useView.getState().title).toBe('The newer view')
})

test('nor does an opening whose answer was fetched ahead', async () => {
  answerFrom([CAST])
  useView.setState({ ...EMPTY_VIEW, title: 'The newer view' })
  await askAhead('between', { ids: ['suit'] })
  const signal = AbortSignal.abort()
  const opening = openShared({ ...EMPTY_VIEW, title: 'Old', entities: ['suit'] }, 'Opened Old', signal)
  await expect(opening).rejects.toBe(signal.reason)
  expect(useView.getState().title).toBe('The newer view')
})

test('kept preferences that are broken fall back one by one', () => {
  const plain = {
    theme: 'auto',
    legend: true,
    dock: true,
    tall: false,
    motion: 'auto',
    labels: 'all',
    scrollZoom: true,
    singleKeys: true,
    panel: 372,
    tab: 'timeline'
  }
  expect(toPreferences(null)).toStrictEqual(plain)
  expect(toPreferences('no JSON')).toStrictEqual(plain)
  expect(toPreferences('{"theme":"dark","legend":"yes","tab":"map"}')).toStrictEqual({
    ...plain,
    theme: 'dark'
  })
})

test('facts are words, and leave out what came after the as-of date', () => {
  const entity = {
    ...card('suit', 'action'),
    aliases: ['The suit'],
    identifiers: { docket: 'D-1', secCommissionFile: '001' },
    start: '2023-12-05',
    end: '2026-08-06',
    cites: [],
    datasets: []
  }
  expect(toFacts(entity, null)).toStrictEqual([
    ['Docket', 'D-1'],
    ['SEC commission file', '001'],
    ['Also called', 'The suit'],
    ['Filed', 'Dec 5, 2023'],
    ['Ended', 'Aug 6, 2026']
  ])
  const on = (asOf: string, end: string) => toFacts({ ...entity, end }, asOf).map(([word]) => word)
  expect(on('2023-12-07', entity.end)).not.toContain('Ended')
  // of an end in some month or year only its last day says that it had come
  for (const end of ['2026-08', '2026', '2026-03/2026-12']) {
    expect(on('2026-08-06', end)).not.toContain('Ended')
    expect(on('2026-12-31', end)).toContain('Ended')
  }
})

test('a view with nobody in it is brought back without asking anything', async () => {
  const fetching = jest.fn(() => Promise.reject(new Error('asked')))
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value: fetching })
  await openShared({ ...EMPTY_VIEW, title: 'Emptied' }, 'Opened Emptied')
  expect(fetching).not.toHaveBeenCalled()
  expect(useView.getState()).toMatchObject({ title: 'Emptied', entities: [], said: 'Opened Emptied' })
})

test('of a view who is no longer in the data is left out, and counted in what is said', async () => {
  answerFrom([CAST])
  const shared = {
    ...EMPTY_VIEW,
    title: 'Kept',
    focus: 'gone',
    entities: ['gone', 'suit', 'lost'],
    selection: ['gone', 'suit']
  }
  await openShared(shared, 'Opened Kept')
  expect(useView.getState()).toMatchObject({
    focus: null,
    entities: ['suit'],
    selection: ['suit'],
    said: 'Opened Kept; 2 entities are no longer in the data'
  })
})

test('an entity that is opened begins a history of its own, a view that is brought back is one step', async () => {
  answerFrom([CAST])
  const steps = () => useView.temporal.getState().pastStates.length
  await openEntity('suit', { asOf: null, select: null, unfold: null })
  expect(steps()).toBe(0)
  await openShared({ ...EMPTY_VIEW, title: 'Kept', entities: ['suit'] }, 'Opened Kept')
  expect(steps()).toBe(1)
  await openEntity('hearing', { asOf: null, select: null, unfold: null })
  expect(steps()).toBe(0)
})
