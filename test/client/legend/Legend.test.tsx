import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { legendWord } from '#figure/words/mark-words.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { MARKS } from '#model/status.ts'
import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { SideTabs } from '../../../client/legend/Legend.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

test('the legend teaches every mark, once', () => {
  render(
    <House>
      <SideTabs />
    </House>
  )
  const taught = screen.getAllByRole('button', { name: /^Select / }).map((row) => row.textContent)
  expect(taught.toSorted()).toStrictEqual(MARKS.map(legendWord).toSorted())
})

test('a row of the statuses selects the relations that stand so, as they are called in the data', async () => {
  const entities = CAST.entities.map(({ id }) => id)
  useKnown
    .getState()
    .learn(
      await ask(buildGraph([CAST]), 'between', CONTRACTS.between.params.parse({ ids: entities.join(',') }))
    )
  useView.setState({ ...EMPTY_VIEW, entities })
  useShell.setState({ phone: 'legend' })
  render(
    <House>
      <SideTabs />
    </House>
  )
  fireEvent.click(screen.getByRole('button', { name: /^Select filed/ }))
  const { relations } = useKnown.getState()
  const filed = [...relations.values()].filter(({ mark }) => mark === 'filed').map(({ id }) => id)
  expect(useView.getState().selection.toSorted()).toStrictEqual(filed.toSorted())
  expect(useView.getState().said).toBe(`Selected ${filed.length} filed relations`)
  expect(useShell.getState().phone).toBe('graph')
})
