import { type SceneView, toScene } from '#figure/scene.ts'
import { EMPTY_VIEW, type Place, type Places } from '#figure/view.ts'
import { card, known, relation } from './known.ts'

const states = Array.from({ length: 5 }, (_, index) => card(`state-${index}`, 'state'))

/** A small suit with one example of every way in which things are drawn. */
const SMALL = known(
  [
    card('suit', 'action', { name: 'New Mexico v. Meta', docket: 'D-101' }),
    card('meta', 'company', { name: 'Meta Platforms, Inc.', degree: 12 }),
    card('zuckerberg', 'person', { name: 'Mark Zuckerberg' }),
    card('verdict', 'outcome', { name: '$375M in civil penalties', start: '2026-03-24' }),
    card('access', 'allegation', { name: 'Access for predators to children' }),
    ...states
  ],
  [
    relation('meta', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]),
    relation('zuckerberg', 'DEFENDANT_IN', 'suit', [['dismissed', '2024-05-30']]),
    relation('zuckerberg', 'TESTIFIED_AT', 'suit', [['reported', '2026-03-04']]),
    relation('zuckerberg', 'OFFICER_OF', 'meta', [['recorded', '2024-01-31']], { role: 'chief executive' }),
    relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']]),
    relation('suit', 'ALLEGES', 'access', [['alleged', '2023-12-05']]),
    ...states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-12-05']]))
  ]
)

/** The view of all of it. */
const SMALL_VIEW: SceneView = { ...EMPTY_VIEW, focus: 'suit', entities: [...SMALL.entities.keys()] }

/** Its scene, and the scene with the states unfolded. */
export const SCENE = toScene(SMALL_VIEW, SMALL)
export const STACK = SCENE.stacks[0]?.id ?? ''
export const UNFOLDED = toScene({ ...SMALL_VIEW, unfolded: [STACK] }, SMALL)

/** A place for each thing in it. */
export const PLACES: Places = new Map([
  ['suit', at(0, 0)],
  ['meta', at(400, 0)],
  ['zuckerberg', at(300, 300)],
  ['verdict', at(0, -250)],
  ['access', at(-100, 300)],
  [STACK, at(-400, 0)],
  [`${STACK}:open`, at(-500, 0)]
])

/** Those places without one. */
export function placesWithout(key: string): Places {
  return new Map([...PLACES].filter(([one]) => one !== key))
}

function at(x: number, y: number): Place {
  return { x, y, side: 's', pinned: false }
}
