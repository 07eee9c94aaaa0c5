import { cleanup, render } from '@testing-library/react'
import type { Mark } from '#model/status.ts'
import { StartFigure } from '../../../client/page/StartFigure.tsx'
import { House } from '../../support/answering.tsx'
import { card, relation } from '../../support/known.ts'

afterEach(cleanup)

/** How the end of the only line is filled, where it is a ring or a disc. */
function fillOf(mark: Mark): string | null | undefined {
  const spot = { w: 50, h: 50, side: 'below' } as const
  const spots = [
    { ...spot, card: card('ruling', 'outcome'), x: 50, y: 50 },
    { ...spot, card: card('corvia', 'company'), x: 300, y: 50 }
  ]
  const relations = [relation('ruling', 'AGAINST', 'corvia', [['found', '2024']], { mark })]
  const { container } = render(
    <House>
      <StartFigure figure={{ spots, relations }} />
    </House>
  )
  return container.querySelector('.start-sheet > svg circle')?.getAttribute('fill')
}

test('in the figure of the start page, what was set aside ends in a disc, what was dismissed in a ring', () => {
  expect(fillOf('set-aside')).toBe('var(--pincite-line-ended)')
  cleanup()
  expect(fillOf('dismissed')).toBe('var(--pincite-canvas)')
})
