import { cleanup, render, screen } from '@testing-library/react'
import { PathsPanel } from '../../../client/panels/PathsPanel.tsx'
import { RelationPanel } from '../../../client/panels/RelationPanel.tsx'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST, dataset, relation } from '../../support/cast.ts'

const DISSENTING = dataset({
  ...CAST,
  relations: [
    ...CAST.relations,
    {
      ...relation('suit-2', 'RESULTED_IN', 'verdict', ['recorded', '2026-03-24', 'order']),
      role: 'dissenting'
    }
  ]
})

beforeEach(() => answerFrom([DISSENTING]))
afterEach(cleanup)

test('the steps of a path tell that one of them is a dissent', async () => {
  render(
    <House>
      <PathsPanel id="paths suit-2 verdict hops=1" />
    </House>
  )
  const [step] = await screen.findAllByText('resulted in')
  expect(step?.closest('li')?.textContent).toMatch(/^resulted in \(dissenting\)/)
})

test('what came of an action tells that an outcome is a dissent', async () => {
  render(
    <House>
      <RelationPanel id="widget/DEFENDANT_IN/suit-2" />
    </House>
  )
  const came = await screen.findByText('Resulted in')
  expect(came.closest('li')?.textContent).toContain('Verdict for Ada, dissenting')
})
