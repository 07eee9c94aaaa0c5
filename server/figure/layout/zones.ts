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
  focus: { x: 0, y: 0, step: { x: 0, y: 100 }, row: 4, turn: { x: 240, y: 0 } },
  plaintiff: { x: -300, y: 10, step: { x: 10, y: 105 }, row: 3, turn: { x: -110, y: 0 } },
  defendant: { x: 300, y: 0, step: { x: 10, y: 120 }, row: 4, turn: { x: 110, y: 30 } },
  court: { x: -220, y: -170, step: { x: 100, y: -55 }, row: 3, turn: { x: -60, y: -90 } },
  removed: { x: -370, y: -300, step: { x: 0, y: 80 }, row: 3, turn: { x: -190, y: 0 } },
  outcome: { x: 170, y: -170, step: { x: 40, y: -85 }, row: 3, turn: { x: 190, y: 0 } },
  law: { x: -30, y: -310, step: { x: 120, y: 0 }, row: 4, turn: { x: 0, y: -95 } },
  'plaintiff-office': { x: -425, y: 70, step: { x: 0, y: 105 }, row: 4, turn: { x: -110, y: 0 } },
  'defendant-officer': { x: 420, y: 20, step: { x: 0, y: 95 }, row: 4, turn: { x: 110, y: 0 } },
  allegation: { x: -190, y: 230, step: { x: 105, y: 45 }, row: 5, turn: { x: -60, y: 70 } },
  press: { x: 160, y: 210, step: { x: 90, y: 60 }, row: 3, turn: { x: 40, y: 90 } },
  hearing: { x: 390, y: -290, step: { x: 0, y: 90 }, row: 4, turn: { x: 110, y: 0 } }
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
