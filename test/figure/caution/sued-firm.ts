import type { Mark } from '#model/status.ts'
import { relation } from '../../support/known.ts'

export const entities = [
  { id: 'widget', name: 'Widget, Inc.' },
  { id: 'suit', name: 'Ada v. Widget' },
  { id: 'act', name: 'Criminal Widgets Act' }
]

/** A firm that is sued, and what the suit alleges of it. */
export function shown(mark: Mark = 'alleged') {
  return {
    entities,
    relations: [
      relation('widget', 'DEFENDANT_IN', 'suit', [['alleged', '2023']], { mark: 'alleged' }),
      relation('suit', 'ALLEGES', 'harm', [['alleged', '2023']], { mark })
    ]
  }
}
