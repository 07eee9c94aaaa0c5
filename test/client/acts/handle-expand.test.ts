import { EMPTY_VIEW } from '#figure/view.ts'
import { handleExpand } from '../../../client/acts/handle-expand.ts'
import { HUB } from '../../../client/state/expanding.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, holdBack } from '../../support/answering.tsx'
import { dataset, relation } from '../../support/cast.ts'

const states = Array.from({ length: HUB + 1 }, (_, at) => `state-${at}`)

/** Two suits with more plaintiffs than are added without asking, and one with a single plaintiff. */
const HUBS = dataset({
  id: 'hubs',
  title: 'Hubs',
  sources: [
    { id: 'complaint', title: 'Complaint', kind: 'complaint', publisher: 'A court', date: '2023-12-05' }
  ],
  entities: [
    ...['one', 'two', 'small'].map((id) => ({ id, kind: 'action' as const, name: id })),
    ...[...states, 'ada'].map((id) => ({ id, kind: 'state' as const, name: id }))
  ],
  relations: [
    ...['one', 'two'].flatMap((suit) =>
      states.map((id) => relation(id, 'PLAINTIFF_IN', suit, ['filed', '2023-12-05']))
    ),
    relation('ada', 'PLAINTIFF_IN', 'small', ['filed', '2023-12-05'])
  ]
})

beforeEach(() => {
  answerFrom([HUBS])
  useShell.setState({ hub: null })
  useView.setState({ ...EMPTY_VIEW, entities: ['one', 'two', 'small'], opened: Symbol('this') })
})

const settled = () => new Promise((resolve) => setTimeout(resolve, 50))
const asking = () => useShell.getState().hub?.id

test('several hubs ask one after another, and everything else is expanded', async () => {
  handleExpand('one', 'two', 'small')
  await settled()
  expect(asking()).toBe('one')
  useShell.setState({ hub: null })
  await settled()
  expect(asking()).toBe('two')
  expect(useView.getState().entities).not.toContain('ada')
  useShell.setState({ hub: null })
  await settled()
  expect(asking()).toBeUndefined()
  expect(useView.getState().entities).toContain('ada')
})

test('once another view is open, no further hub asks', async () => {
  handleExpand('one', 'two', 'small')
  await settled()
  useView.setState({ opened: Symbol('another') })
  useShell.setState({ hub: null })
  await settled()
  expect(asking()).toBeUndefined()
  expect(useView.getState().entities).not.toContain('ada')
})

test('whoever presses again, or expands the next before the answer has come, is asked once for each', async () => {
  const release = holdBack('/api/preview')
  handleExpand('one')
  handleExpand('one')
  handleExpand('two')
  release()
  await settled()
  expect(asking()).toBe('one')
  useShell.setState({ hub: null })
  await settled()
  expect(asking()).toBe('two')
  useShell.setState({ hub: null })
  await settled()
  expect(asking()).toBeUndefined()
  handleExpand('one')
  await settled()
  expect(asking()).toBe('one')
})
