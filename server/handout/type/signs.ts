import type { Face, Path } from '#figure/picture/drawing.ts'
import { round } from '#figure/picture/outline.ts'

/** A sign as strokes: `x,y` in hundredths of an em, y up from the baseline. */
export type Sign = { width: number; strokes: readonly string[] }

const [TO, FROM] = ['68,48 92,28 68,8', '32,48 8,28 32,8']
const [TO_WIDE, FROM_WIDE] = ['62,54 92,28 62,2', '38,54 8,28 38,2']
const [TICK, CROSS] = [['10,30 30,8 72,62'], ['12,6 58,60', '58,6 12,60']]
const BOX = '10,0 70,0 70,60 10,60 10,0 70,0'
const WAVE = '6,38 12,43 20,44 30,40 40,36 48,37 54,42'

/** Signs that people write but the subsets of our fonts lack. */
const SIGNS: Readonly<Record<string, Sign>> = {
  '→': { width: 100, strokes: ['8,28 92,28', TO] },
  '←': { width: 100, strokes: ['8,28 92,28', FROM] },
  '↔': { width: 100, strokes: ['8,28 92,28', TO, FROM] },
  '⇒': { width: 100, strokes: ['8,36 83,36', '8,20 83,20', TO_WIDE] },
  '⇐': { width: 100, strokes: ['17,36 92,36', '17,20 92,20', FROM_WIDE] },
  '⇔': { width: 100, strokes: ['17,36 83,36', '17,20 83,20', TO_WIDE, FROM_WIDE] },
  '≠': { width: 60, strokes: ['6,38 54,38', '6,20 54,20', '16,4 44,54'] },
  '≤': { width: 60, strokes: ['52,54 8,36 52,18', '8,4 52,4'] },
  '≥': { width: 60, strokes: ['8,54 52,36 8,18', '8,4 52,4'] },
  '≈': { width: 60, strokes: [WAVE, '6,22 12,27 20,28 30,24 40,20 48,21 54,26'] },
  '‡': { width: 50, strokes: ['25,68 25,-14', '8,50 42,50', '8,6 42,6'] },
  '✓': { width: 80, strokes: TICK },
  '✔': { width: 80, strokes: TICK },
  '✗': { width: 70, strokes: CROSS },
  '✘': { width: 70, strokes: CROSS },
  '☐': { width: 80, strokes: [BOX] },
  '☑': { width: 80, strokes: [BOX, '22,30 36,14 60,48'] },
  '☒': { width: 80, strokes: [BOX, '24,14 56,46', '56,14 24,46'] }
}

/** The strokes of a character; null where we have none for it. */
export function signOf(character: string): Sign | null {
  return SIGNS[character] ?? null
}

/**
 * A sign as strokes in the weight of its text, from the left end of its baseline at x and y, turned about it.
 */
export function drawnSign(
  { strokes }: Sign,
  { x, y, turn }: { x: number; y: number; turn: number },
  { size, weight }: Face,
  colour: string
): Path {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const at = (point: string): string => {
    const [u = 0, v = 0] = point.split(',').map((share) => (Number(share) / 100) * size)
    return `${round(x + u * c + v * s)} ${round(y + u * s - v * c)}`
  }
  const d = strokes.map((stroke) => `M${stroke.split(' ').map(at).join('L')}`).join('')
  const width = size * (weight >= 600 ? 0.1 : 0.065)
  return { what: 'path', d, fill: null, opacity: 1, stroke: { colour, width, dash: [], cap: 'butt' } }
}
