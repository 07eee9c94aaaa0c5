import type { Mark } from '#model/status.ts'
import type { Hue } from './tokens.ts'

/** The ends that a line may have; each is also the name of an arrow in Cytoscape. */
export type End = 'triangle' | 'vee' | 'tee' | 'diamond' | 'circle'

/** How the line of a mark is drawn: the stroke says how far it is established, the end says which way. */
export type LineLook = {
  hue: Hue
  /** px; for a double line, the gap between its strokes */
  width: number
  /** px of stroke and gap in turn; empty for an unbroken line */
  dash: readonly number[]
  cap: 'butt' | 'round'
  end: End
  filled: boolean
  /** size of the end, 1 is Cytoscape's own */
  scale: number
  /** for a double line, the width over both strokes, px; else 0 */
  outline: number
  /** a bar across the middle: somebody denies it */
  barred: boolean
}

const SAID: LineLook = {
  hue: 'said',
  width: 1.75,
  dash: [8, 5.5],
  cap: 'butt',
  end: 'triangle',
  filled: false,
  scale: 0.95,
  outline: 0,
  barred: false
}

const RECORD: LineLook = { ...SAID, hue: 'record', width: 1.5, dash: [], filled: true }

/** The one table from which canvas, legend, badges and exports draw the lines. */
export const LINES: Record<Mark, LineLook> = {
  alleged: SAID,
  asserted: { ...SAID, dash: [13, 4.5, 2.5, 4.5] },
  reported: { ...SAID, dash: [3.5, 3.5] },
  announced: { ...SAID, dash: [20, 6] },
  denied: { ...SAID, hue: 'no', end: 'tee', filled: true, scale: 1.25 },
  disputed: { ...SAID, scale: 1.2, barred: true },
  filed: { ...RECORD, end: 'vee' },
  recorded: RECORD,
  admitted: { ...RECORD, hue: 'ink', width: 3.25, scale: 0.75 },
  found: { ...RECORD, hue: 'ink', width: 1.8, outline: 3.2, scale: 1.55 },
  scheduled: { ...SAID, hue: 'next', dash: [0, 6.5], cap: 'round', width: 2.9 },
  settled: { ...RECORD, hue: 'ended', width: 1.75, end: 'diamond' },
  dismissed: { ...RECORD, hue: 'ended', dash: [22, 4], end: 'circle', filled: false },
  'set-aside': { ...RECORD, hue: 'ended', dash: [22, 4], end: 'circle' },
  withdrawn: { ...RECORD, hue: 'ended', dash: [4, 8], end: 'diamond', filled: false }
}

/** Px of a gap that still shows, also in small print. */
const LEAST_GAP = 2

/**
 * The strokes and gaps of a line of so many px between its ends. Where not even the first two strokes fit, they
 * are shortened, as a broken line must not pass for a whole one.
 */
export function fittedDash(dash: readonly number[], length: number): readonly number[] {
  const [first = 0] = dash
  const least = dash.reduce((sum, each) => sum + each, first)
  // dots of no length fit wherever two of them do
  if (first === 0 || least <= length) return dash
  const by = Math.max(1, length) / least
  return dash.map((each, at) => {
    const shorter = at % 2 === 0 ? each * by : Math.max(Math.min(LEAST_GAP, each), each * by)
    return Math.round(shorter * 100) / 100
  })
}

/**
 * The edge of a slip, by the mark of what the relation claims. A settlement ends a line that may be solid, but
 * establishes nothing of what was alleged.
 */
export function slipEdge(mark: Mark): 'dashed' | 'solid' | 'double' {
  if (mark === 'found' || mark === 'admitted') return 'double'
  if (mark === 'settled') return 'dashed'
  return LINES[mark].dash.length > 0 ? 'dashed' : 'solid'
}
