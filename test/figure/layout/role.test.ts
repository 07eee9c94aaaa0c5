import { toZones } from '#figure/layout/role.ts'
import { founding } from '../../support/layout-founding.ts'
import { snap } from '../../support/layout-other-actions.ts'
import { toInput, type View } from '../../support/layout-view.ts'

function zonesOf(view: View): Record<string, string> {
  return Object.fromEntries(toInput(view).bodies.map(({ id, zone }) => [id, zone]))
}

it('reads the roles beside New Mexico v. Meta as a lawyer would', () => {
  expect(zonesOf(founding)).toMatchObject({
    'nm-v-meta': 'focus',
    'state-new-mexico': 'plaintiff',
    'raul-torrez': 'plaintiff',
    'nm-attorney-general-office': 'plaintiff-office',
    'undercover-investigation': 'plaintiff-office',
    'meta-platforms': 'defendant',
    'mark-zuckerberg': 'defendant',
    instagram: 'defendant-officer',
    'nm-first-judicial-district-court': 'court',
    'bryan-biedscheid': 'court',
    'nm-v-meta-removed': 'removed',
    'section-230': 'law',
    'nm-phase1-verdict': 'outcome',
    'alleg-executives-knew': 'allegation',
    'wsj-meta-investigations': 'press',
    'wall-street-journal': 'press',
    'house-energy-commerce': 'press',
    'nm-v-snap': 'related',
    'plaintiff-states': 'elsewhere'
  })
})

it('takes a hearing from the officer who testified there', () => {
  expect(zonesOf(snap)).toMatchObject({
    'evan-spiegel': 'defendant-officer',
    'hearing-2024-01-31': 'hearing'
  })
})

it('puts an inquiry that an action is merely related to with the press, not with the related actions', () => {
  const zones = toZones(
    'suit',
    [
      { id: 'suit', kind: 'action' },
      { id: 'defendant', kind: 'company' },
      { id: 'inquiry', kind: 'investigation' },
      { id: 'outlet', kind: 'outlet' },
      { id: 'other-suit', kind: 'action' }
    ],
    [
      { type: 'RELATED_TO', from: 'suit', to: 'inquiry' },
      { type: 'RELATED_TO', from: 'suit', to: 'other-suit' },
      { type: 'DEFENDANT_IN', from: 'defendant', to: 'suit' },
      { type: 'EXAMINED', from: 'inquiry', to: 'defendant' },
      { type: 'ISSUED', from: 'outlet', to: 'inquiry' }
    ]
  )
  expect(Object.fromEntries(zones)).toMatchObject({
    inquiry: 'press',
    outlet: 'press',
    'other-suit': 'related'
  })
})

it('keeps counsel beside the defendant they speak for, and a consolidated action apart from the case itself', () => {
  const zones = toZones(
    'suit',
    [
      { id: 'suit', kind: 'action' },
      { id: 'defendant', kind: 'company' },
      { id: 'counsel', kind: 'company' },
      { id: 'other-counsel', kind: 'company' },
      { id: 'consolidated', kind: 'action' },
      { id: 'stranger', kind: 'person' }
    ],
    [
      { type: 'COUNSEL_IN', from: 'counsel', to: 'suit' },
      { type: 'COUNSEL_IN', from: 'other-counsel', to: 'suit' },
      { type: 'REPRESENTS', from: 'counsel', to: 'defendant' },
      { type: 'DEFENDANT_IN', from: 'defendant', to: 'suit' },
      { type: 'PART_OF', from: 'suit', to: 'consolidated' },
      { type: 'PLAINTIFF_IN', from: 'not-shown', to: 'suit' }
    ]
  )
  expect(Object.fromEntries(zones)).toStrictEqual({
    suit: 'focus',
    defendant: 'defendant',
    counsel: 'defendant-officer',
    'other-counsel': 'plaintiff-office',
    consolidated: 'related',
    stranger: 'elsewhere'
  })
})
