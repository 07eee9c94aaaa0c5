import { type Scheme, TOKENS } from '../look/tokens.ts'
import type { Shape } from './drawing.ts'
import { sans, text } from './face.ts'
import { type Note, NOTE_GAP, type NoteWish, REFS_EDGE, REFS_HEIGHT } from './note-places.ts'
import { solid } from './paint.ts'

/** The faces of words and numbers on lines. */
export const WORD_FACE = sans(11)
export const REFS_FACE = sans(9.5, 600)

/** How far below its middle the baseline of a text is, px. */
const WORD_DROP = 3.8
const REFS_DROP = 3.4

/** The word of a line and its numbers after it; or the numbers alone, over a mask. */
export function toNoteShapes(
  { word, wordWidth, refs, refsWidth }: NoteWish,
  { x, y, turn, worded }: Note,
  scheme: Scheme
): Shape[] {
  const tokens = TOKENS[scheme]
  if (!worded) {
    return [
      {
        ...solid(tokens.canvas),
        what: 'rect',
        x: x - refsWidth / 2 - REFS_EDGE,
        y: y - REFS_HEIGHT / 2,
        w: refsWidth + 2 * REFS_EDGE,
        h: REFS_HEIGHT,
        radius: 3
      },
      text(refs, { x, y: y + REFS_DROP }, REFS_FACE, tokens.ink, { anchor: 'middle' })
    ]
  }
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const start = -(wordWidth + NOTE_GAP + refsWidth) / 2
  const at = (along: number) => ({ x: x + along * c - WORD_DROP * s, y: y + along * s + WORD_DROP * c })
  return [
    text(word, at(start), WORD_FACE, tokens.text, { turn }),
    text(refs, at(start + wordWidth + NOTE_GAP), REFS_FACE, tokens.ink, { turn })
  ]
}
