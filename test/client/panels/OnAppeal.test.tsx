import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { EntityPanel } from '../../../client/panels/EntityPanel.tsx'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST, dataset, relation } from '../../support/cast.ts'

afterEach(() => {
  cleanup()
  useView.setState({ asOf: null })
})

const APPEALED = relation('suit', 'APPEALED_TO', 'high-court', ['filed', '2026-04-20', 'order'])

function openVerdict(...later: ReturnType<typeof relation>[]): void {
  const court = { id: 'high-court', kind: 'court' as const, name: 'High Court' }
  answerFrom([
    dataset({
      ...CAST,
      entities: [...CAST.entities, court],
      relations: [...CAST.relations, APPEALED, ...later]
    })
  ])
  render(
    <House>
      <EntityPanel id="verdict" />
    </House>
  )
}

const appeal = () => screen.queryByText('On appeal')?.parentElement?.textContent

test('an outcome that was found says that its action is on appeal, as known on the day', async () => {
  openVerdict()
  await waitFor(() =>
    expect(appeal()).toBe('On appeal to High Court since Apr 20, 2026; no decision on record.')
  )
  act(() => useView.setState({ asOf: '2026-04-01' }))
  await waitFor(() => expect(appeal()).toBeUndefined())
})

test('an appeal that was decided is told no longer', async () => {
  openVerdict(relation('high-court', 'RULED_ON', 'suit', ['found', '2026-08-01', 'order']))
  act(() => useView.setState({ asOf: '2026-07-31' }))
  await waitFor(() => expect(appeal()).toBeDefined())
  act(() => useView.setState({ asOf: null }))
  await waitFor(() => expect(appeal()).toBeUndefined())
})
