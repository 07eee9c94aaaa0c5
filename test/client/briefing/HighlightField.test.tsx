import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { HighlightField } from '../../../client/briefing/HighlightField.tsx'
import { House } from '../../support/answering.tsx'
import { card, known, relation } from '../../support/known.ts'
import { slideOf } from '../../support/written.ts'

afterEach(cleanup)

test('what stands out is listed first, relations too', () => {
  const view = toShared({ ...EMPTY_VIEW, title: 'A suit', entities: ['suit', 'widget'] }, 'light')
  const sued = relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])
  const it = known([card('suit', 'action'), card('widget', 'company')], [sued])
  render(
    <House>
      <HighlightField
        slide={{ ...slideOf('s'), view, highlight: [sued.id] }}
        known={{ ...it, sources: new Map() }}
      />
    </House>
  )
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(boxes.map(({ checked }) => checked)).toStrictEqual([true, false, false])
})

test('what is on a slide is found by words typed without their accents, as everywhere', () => {
  const view = toShared({ ...EMPTY_VIEW, title: 'A suit', entities: ['zoe', 'widget'] }, 'light')
  const it = known([card('zoe', 'person', { name: 'Zoë Ångström' }), card('widget', 'company')], [])
  render(
    <House>
      <HighlightField slide={{ ...slideOf('s'), view }} known={{ ...it, sources: new Map() }} />
    </House>
  )
  const type = (value: string): number => {
    fireEvent.change(screen.getByLabelText('Find what is on the slide'), { target: { value } })
    return screen.queryAllByRole('checkbox', { hidden: true }).length
  }
  expect(['', 'angstrom zoe', 'ZOË', 'zoe widget', 'idget'].map(type)).toStrictEqual([2, 1, 1, 0, 0])
})
