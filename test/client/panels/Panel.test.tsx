import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { Panel } from '../../../client/panels/Panel.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'
import { card } from '../../support/known.ts'

afterEach(cleanup)

test('when pressing a link replaces the panel’s content, its heading takes the keyboard and so is read', async () => {
  answerFrom([CAST])
  useView.setState({ ...EMPTY_VIEW, entities: ['chief', 'suit'], selection: ['chief'] })
  useShell.setState({ drawn: true })
  render(
    <House>
      <Panel />
    </House>
  )
  const link = (await screen.findAllByRole('link', { name: 'Ada v. Widget' }))[0]
  if (!link) throw new Error('no link')
  link.focus()
  fireEvent.click(link)
  await screen.findByRole('heading', { name: 'Ada v. Widget' })
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Ada v. Widget'))
  expect(document.activeElement?.tagName).toBe('H2')
})

test('several relations that are selected are all told, each with what bears it, and one opens', async () => {
  answerFrom([CAST])
  const entities = CAST.entities.map(({ id }) => id)
  const params = CONTRACTS.between.params.parse({ ids: entities.join(',') })
  useKnown.getState().learn(await ask(buildGraph([CAST]), 'between', params))
  const ids = ['suit/RESULTED_IN/verdict', 'chief/DEFENDANT_IN/suit']
  useView.setState({ ...EMPTY_VIEW, entities, selection: ids })
  useShell.setState({ drawn: true })
  render(
    <House>
      <Panel />
    </House>
  )
  await screen.findByRole('heading', { name: '2 relations' })
  const list = within(screen.getByRole('list', { name: 'Selected relations' }))
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toStrictEqual([
    'Zoë Ångström was a defendant in Ada v. Widget, then dismissed. Dismissed May 30, 2024 Court of Ada ¶ 1 and 1 more',
    'Ada v. Widget resulted in Verdict for Ada. Found Mar 24, 2026 Court of Ada, May 30, 2024 ¶ 1'
  ])
  const [first] = list.getAllByRole('button')
  if (first) fireEvent.click(first)
  expect(useView.getState().selection).toStrictEqual(ids.slice(1))
})

test('of several entities that are selected the panel says how many of what, and that it reads the last', async () => {
  answerFrom([CAST])
  useKnown
    .getState()
    .learn({ entities: [card('ada', 'person'), card('chief', 'person')], relations: [], sources: [] })
  useView.setState({ ...EMPTY_VIEW, entities: ['ada', 'chief'], selection: ['ada', 'chief'] })
  useShell.setState({ drawn: true })
  render(
    <House>
      <Panel />
    </House>
  )
  await screen.findByText('2 people selected; the last of them is read here.')
})
