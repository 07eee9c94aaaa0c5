import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom } from '../../support/answering.tsx'
import { CAST, dataset, relation } from '../../support/cast.ts'
import { readPanel } from '../../support/read-panel.tsx'

beforeEach(() => {
  useView.setState({ ...EMPTY_VIEW, entities: ['suit'] })
  answerFrom([CAST])
})
afterEach(cleanup)

/** The rows of the table: a heading, or what each of the two has of an entity. */
function rows(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''))
}

test('each side of a comparison stands under its own action, and can be listed alone', async () => {
  readPanel('compare suit suit-2')
  const table = await screen.findByRole('table', { name: 'Ada v. Widget and Bay v. Widget' })
  const head = within(table).getAllByRole('columnheader')
  expect(head.map(({ textContent }) => textContent)).toStrictEqual(['What', 'Ada v. Widget', 'Bay v. Widget'])
  const parties = 'Parties 1 shared, 2 only left, 0 only right'
  expect(rows(table).slice(0, 4)).toStrictEqual([
    [parties],
    ['Widget, Inc.', 'Defendant Filed', 'Defendant Filed'],
    ['Ada', 'Plaintiff Filed', '–no'],
    ['Zoë Ångström', 'Defendant Dismissed', '–no']
  ])
  const chips = within(screen.getByRole('group', { name: 'What to list' })).getAllByRole('button')
  const counts = chips.map((chip) => chip.querySelector('.chip-count')?.textContent)
  expect(chips.map(({ textContent }) => textContent?.replace(/ \d+$/, ''))).toStrictEqual([
    'All',
    'Shared',
    'Only Ada v. Widget',
    'Only Bay v. Widget'
  ])
  const [all, ...some] = counts.map(Number)
  expect(some.reduce((sum, one) => sum + one, 0)).toBe(all)
  fireEvent.click(screen.getByRole('button', { name: /^Shared/ }))
  expect(rows(table)).toStrictEqual([[parties], ['Widget, Inc.', 'Defendant Filed', 'Defendant Filed']])
  expect(useShell.getState().path).toMatchObject({
    entities: ['suit', 'suit-2', 'widget'],
    relations: expect.arrayContaining(['widget/DEFENDANT_IN/suit', 'suit/RELATED_TO/suit-2'])
  })
})

test('of a law that both raise the table says which way each court ruled', async () => {
  const raised = (action: string, note: string) => {
    const one = relation(action, 'RAISES', 'act', ['found', '2024', 'order'])
    return { ...one, assertions: one.assertions.map((said) => ({ ...said, note })) }
  }
  answerFrom([
    dataset({
      ...CAST,
      entities: [...CAST.entities, { id: 'act', kind: 'statute', name: 'Widgets Act' }],
      relations: [...CAST.relations, raised('suit', 'No bar'), raised('suit-2', 'Bars the claim')]
    })
  ])
  readPanel('compare suit suit-2')
  const table = await screen.findByRole('table', { name: /Ada v\. Widget/ })
  expect(rows(table)).toContainEqual([
    'Widgets Act',
    'Raises Ruled onNo bar',
    'Raises Ruled onBars the claim'
  ])
})

test('what a comparison does not list is counted, part by part', async () => {
  const answering = globalThis.fetch
  const value = (input: string) => answering(input.replace(/limit=\d+/, 'limit=1'))
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
  readPanel('compare suit suit-2')
  const table = await screen.findByRole('table', { name: /Ada v\. Widget/ })
  expect(
    rows(table)
      .slice(0, 4)
      .map(([first]) => first)
  ).toStrictEqual([
    'Parties 1 shared, 2 only left, 0 only right',
    'Widget, Inc.',
    'Ada',
    '1 more is not listed.'
  ])
  fireEvent.click(screen.getByRole('button', { name: /^Shared/ }))
  expect(screen.queryByText(/not listed/)).toBeNull()
})

test('what leads to something shared stands out with it', async () => {
  const { entities, relations } = CAST
  const narrow = { id: 'narrow', kind: 'allegation', name: 'Widgets break at once' } as const
  const more = [relation('narrow', 'KIND_OF', 'harm', ['alleged', '2023-12-05'])]
  more.push(relation('suit-2', 'ALLEGES', 'narrow', ['alleged', '2023-12-05']))
  answerFrom([dataset({ ...CAST, entities: [...entities, narrow], relations: [...relations, ...more] })])
  readPanel('compare suit suit-2')
  await screen.findByRole('table', { name: /Ada v\. Widget/ })
  const path = useShell.getState().path
  expect(path?.relations).toStrictEqual(expect.arrayContaining(more.map(({ id }) => id)))
  expect(path?.entities).toStrictEqual(expect.arrayContaining(['narrow', 'harm']))
})

test('a cell of a comparison opens the evidence of both sides below it, and closes it', async () => {
  readPanel('compare suit suit-2')
  const table = await screen.findByRole('table', { name: /Ada v\. Widget/ })
  const [cell] = within(within(table).getByRole('row', { name: /^Widget, Inc\./ })).getAllByRole('button', {
    name: /^Defendant/
  })
  if (!cell) throw new Error('no cell')
  fireEvent.click(cell)
  const evidence = within(table).getByRole('list', { name: 'What bears it out' })
  expect(within(evidence).getAllByRole('listitem')).toHaveLength(2)
  fireEvent.click(cell)
  expect(within(table).queryByRole('list')).toBeNull()
})
