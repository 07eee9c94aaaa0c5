import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS, type Answer } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { RelatedHit } from '../../../client/panels/RelatedHit.tsx'
import { useView } from '../../../client/state/view.ts'
import { House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

beforeEach(() => useView.setState({ ...EMPTY_VIEW, entities: ['suit'] }))
afterEach(cleanup)

type Hit = Answer<'related'>['hits'][number]

async function show(more: Partial<Hit> = {}, among = 0): Promise<Hit> {
  const answer = await ask(buildGraph([CAST]), 'related', CONTRACTS.related.params.parse({ id: 'suit' }))
  const [hit] = answer.hits
  if (!hit) throw new Error('nothing is related')
  render(
    <House>
      <Shown hit={{ ...hit, ...more }} rank={1} known={toKnown(answer)} top={hit.score} among={among} />
    </House>
  )
  return hit
}

function Shown(props: Omit<Parameters<typeof RelatedHit>[0], 'open' | 'onOpen'>) {
  const [open, setOpen] = useState<string | null>(null)
  return <RelatedHit {...props} open={open} onOpen={setOpen} />
}

const text = () => document.body.textContent ?? ''

test('what two actions share opens with its evidence and its share of the score, and closes again', async () => {
  const hit = await show()
  const reason = hit.reasons.find(({ facet }) => facet === 'parties')
  const shared = screen.getByRole('button', { name: 'Defendant' })
  expect(shared.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(shared)
  const evidence = screen.getByRole('region', { name: 'Defendant: Widget, Inc., in 2 actions' })
  expect(evidence.querySelector('h3')?.textContent).toBe(
    `Widget, Inc., in 2 actions ${Math.round((reason?.share ?? 0) * 100)} % of the score`
  )
  expect(evidence.querySelectorAll('.cited > li')).toHaveLength(2)
  expect(document.getElementById(shared.getAttribute('aria-controls') ?? '')).toBe(evidence.parentElement)
  fireEvent.click(shared)
  expect(screen.queryByRole('region')).toBeNull()
  expect(shared.getAttribute('aria-expanded')).toBe('false')
})

test('a hit says that it is linked by procedure, and how much of it is not listed', async () => {
  await show({ more: 1, sameProceeding: true })
  expect(text()).toContain('Same proceedingProcedural link: related')
  expect(text()).toContain('1 lighter reason is counted and not listed.')
  cleanup()
  await show({ more: 0, sameProceeding: false, direct: [] })
  expect(text()).not.toMatch(/lighter|Same proceeding|Procedural link:/)
})

test('of several asked about, it says how many an action touches; and it is added once', async () => {
  await show({ touches: 2 }, 2)
  expect(text()).toContain('Touches all 2')
  expect(screen.getByRole('button', { name: 'Add Bay v. Widget to the canvas' })).toBeTruthy()
  cleanup()
  useView.setState({ entities: ['suit', 'suit-2'] })
  await show({ touches: 1 }, 2)
  expect(text()).toContain('Touches 1 of 2')
  expect(screen.queryByRole('button', { name: /^Add / })).toBeNull()
  cleanup()
  await show({ touches: 1 }, 1)
  expect(text()).not.toContain('Touches')
})
