/** The roles that an entity can have beside the action in focus. */
export const ZONES = [
  'focus',
  'plaintiff',
  'defendant',
  'court',
  'removed',
  'outcome',
  'law',
  'plaintiff-office',
  'defendant-officer',
  'allegation',
  'press',
  'related',
  'hearing',
  'elsewhere'
] as const
export type Zone = (typeof ZONES)[number]

/** Where the members of a zone stand: rows around a middle, in px from the focus, in a world of 960 by 800. */
export interface Slots {
  /** The middle of the first row. */
  x: number
  y: number
  /** From one slot of a row to the next. */
  step: { x: number; y: number }
  /** How many slots a row has before another begins. */
  row: number
  /** From one row to the next. */
  turn: { x: number; y: number }
}

/**
 * The slots of every zone that has a place of its own; `related` takes the best of the spots, `elsewhere` goes
 * beside a neighbour.
 */
export const SLOTS: Record<Exclude<Zone, 'related' | 'elsewhere'>, Slots> = {
  focus: slots(0, 0, 0, 100, 4, 240, 0),
  plaintiff: slots(-300, 10, 10, 105, 3, -110, 0),
  defendant: slots(300, 0, 10, 120, 4, 110, 30),
  court: slots(-220, -170, 100, -55, 3, -60, -90),
  removed: slots(-370, -300, 0, 80, 3, -190, 0),
  outcome: slots(170, -170, 40, -85, 3, 190, 0),
  law: slots(-30, -310, 120, 0, 4, 0, -95),
  'plaintiff-office': slots(-425, 70, 0, 105, 4, -110, 0),
  'defendant-officer': slots(420, 20, 0, 95, 4, 110, 0),
  allegation: slots(-190, 230, 105, 45, 5, -60, 70),
  press: slots(160, 210, 90, 60, 3, 40, 90),
  hearing: slots(390, -290, 0, 90, 4, 110, 0)
}

/**
 * Where related actions may stand, the preferred spot first: at the edge, on the side of those they share with
 * the action in focus.
 */
export const RELATED_SPOTS: readonly { x: number; y: number }[] = [
  { x: 310, y: 300 },
  { x: 390, y: 190 },
  { x: 100, y: 330 },
  { x: -380, y: 290 },
  { x: 380, y: -290 },
  { x: -390, y: -170 },
  { x: -140, y: 340 },
  { x: 180, y: -340 }
]

function slots(
  x: number,
  y: number,
  stepX: number,
  stepY: number,
  row: number,
  turnX: number,
  turnY: number
): Slots {
  return { x, y, step: { x: stepX, y: stepY }, row, turn: { x: turnX, y: turnY } }
}
