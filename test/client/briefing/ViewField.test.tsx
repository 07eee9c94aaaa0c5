import { render, screen } from '@testing-library/react'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { ViewField } from '../../../client/briefing/ViewField.tsx'
import { House } from '../../support/answering.tsx'
import { card, known, relation } from '../../support/known.ts'
import { slideOf } from '../../support/written.ts'

test('counts the entities that the slide shows on its day, not all of its view', () => {
  const entities = ['suit', 'widget', 'later']
  const view = toShared({ ...EMPTY_VIEW, title: 'A suit', entities, asOf: '2023-12-07' }, 'light')
  const it = known(
    [card('suit', 'action'), card('widget', 'company'), card('later', 'outcome')],
    [
      relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]),
      relation('suit', 'RESULTED_IN', 'later', [['found', '2026-03-24']])
    ]
  )
  const slide = { ...slideOf('s'), view }
  const field = (read: typeof it | null) => (
    <House>
      <ViewField slide={slide} known={read && { ...read, sources: new Map() }} index={0} />
    </House>
  )
  const { rerender } = render(field(null))
  screen.getByText(/^, as known on Dec 7, 2023$/)
  rerender(field(it))
  screen.getByText(/^, 2 entities, as known on Dec 7, 2023$/)
})
