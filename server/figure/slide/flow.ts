import type { Measure } from '../layout/text.ts'
import type { Face } from '../picture/drawing.ts'
import { fontOf } from '../picture/face.ts'
import { toLines } from '../picture/lines-of-text.ts'
import type { Block } from './blocks.ts'

/** Text within one line: where its baseline begins, how it is set, where it links to. */
export type Piece = {
  x: number
  y: number
  text: string
  face: Face
  tone: 'text' | 'ink' | 'ref'
  href: string | null
  /** the index of its block; -1: none */
  block: number
}

type Setting = {
  width: number
  /** the size of plain text, px */
  size: number
  measure: Measure
  /** the numbers at a citation, `1, 3a`; empty where it leads nowhere */
  refsOf: (cites: readonly string[]) => string
}
type Fragment = Pick<Piece, 'text' | 'face' | 'tone' | 'href'> & { raise: number; width: number }

/** The height of a line, the space before a paragraph and a step of indent, as shares of the size. */
const LINE = 1.53
const BEFORE = 0.78
const INDENT = 1.35
const SUPERSCRIPT = 0.62
/** How many levels of nested lists and quotes are indented; deeper ones no further. */
const DEEPEST = 6

/** Sets blocks in lines of a given width, from the top left corner; `height` is the height of all lines. */
function flow(blocks: readonly Block[], setting: Setting): { pieces: Piece[]; height: number } {
  const { width, size, measure } = setting
  const pieces: Piece[] = []
  let y = 0
  blocks.forEach((block, at) => {
    if (at > 0) y += size * (block.what === 'item' && blocks[at - 1]?.what === 'item' ? BEFORE / 3 : BEFORE)
    const left = Math.min(block.depth, DEEPEST) * INDENT * size
    if (block.marker !== '') {
      const face = faceOf(size, {})
      const x = left - INDENT * size * 0.85
      pieces.push({ x, y: y + size * 1.12, text: block.marker, face, tone: 'text', href: null, block: at })
    }
    for (const line of linesOf(block, { ...setting, width: width - left }, measure)) {
      let x = left
      for (const { width: w, raise, ...piece } of line) {
        pieces.push({ ...piece, x, y: y + size * 1.12 - raise, block: at })
        x += w
      }
      y += size * LINE
    }
  })
  return { pieces, height: y }
}

/** The largest size, from `most` down to `least` in steps of half a px, at which blocks fit into `height`. */
export function fittingFlow(
  blocks: readonly Block[],
  setting: Omit<Setting, 'size'>,
  { most, least, height }: { most: number; least: number; height: number }
): { pieces: Piece[]; height: number; size: number; fits: boolean } {
  for (let size = most; ; size -= 0.5) {
    const set = flow(blocks, { ...setting, size })
    if (set.height <= height || size <= least) return { ...set, size, fits: set.height <= height }
  }
}

function linesOf(block: Block, setting: Setting, measure: Measure): Fragment[][] {
  const lines: Fragment[][] = [[]]
  let x = 0
  const breakLine = (): void => {
    lines.push([])
    x = 0
  }
  for (const unit of unitsOf(fragmentsOf(block, setting, measure))) {
    if (unit === 'break') {
      breakLine()
      continue
    }
    const bare = unit.reduce(
      (sum, { text, face, width }) =>
        sum + (unit.at(-1)?.text === text ? measure(text.trimEnd(), fontOf(face)) : width),
      0
    )
    if (x > 0 && x + bare > setting.width) breakLine()
    for (const fragment of unit) {
      if (bare > setting.width && x > 0 && x + fragment.width > setting.width) breakLine()
      for (const [at, text] of inPieces(fragment, setting.width, measure).entries()) {
        if (at > 0) breakLine()
        const width = measure(text, fontOf(fragment.face))
        lines.at(-1)?.push({ ...fragment, text, width })
        x += width
      }
    }
  }
  return lines
}

/** Breaks what is wider than a whole line. */
function inPieces({ text, face, width }: Fragment, most: number, measure: Measure): string[] {
  return width <= most ? [text] : toLines(text, fontOf(face), most, measure)
}

/**
 * Fragments between possible line breaks, each ending with its spaces; citation numbers stay with their word.
 */
function unitsOf(fragments: readonly (Fragment | 'break')[]): (Fragment[] | 'break')[] {
  const units: (Fragment[] | 'break')[] = []
  let unit: Fragment[] = []
  const close = (): void => {
    if (unit.length > 0) units.push(unit)
    unit = []
  }
  fragments.forEach((fragment, at) => {
    if (fragment === 'break') {
      close()
      units.push('break')
      return
    }
    unit.push(fragment)
    const next = fragments[at + 1]
    const isGlued = next !== undefined && next !== 'break' && next.raise > 0
    if (fragment.text.endsWith(' ') && !isGlued) close()
  })
  close()
  return units
}

function fragmentsOf(
  { what, runs }: Block,
  { size, refsOf }: Setting,
  measure: Measure
): (Fragment | 'break')[] {
  const sized = what === 'heading' ? size * 1.06 : size
  return runs.flatMap((run): (Fragment | 'break')[] => {
    if ('cites' in run) {
      const face: Face = { family: 'sans', size: sized * SUPERSCRIPT, weight: 600, italic: false }
      // each number by itself, since each leads to a source of its own
      return refsOf(run.cites)
        .split(/(, )/)
        .filter((text) => text !== '')
        .map((text) => ({
          text,
          face,
          tone: 'ref',
          href: null,
          raise: sized * 0.4,
          width: measure(text, fontOf(face))
        }))
    }
    const face = run.code
      ? ({ family: 'mono', size: sized * 0.88, weight: 400, italic: false } as const)
      : faceOf(sized, run)
    const tone = run.bold ? 'ink' : run.href === null ? 'text' : 'ref'
    return run.text.split(/(\n)/).flatMap((line): (Fragment | 'break')[] =>
      line === '\n'
        ? ['break']
        : line
            .split(/(?<= )(?=[^ ])/)
            .filter((text) => text !== '')
            .map((text) => ({
              text,
              face,
              tone,
              href: run.href,
              raise: 0,
              width: measure(text, fontOf(face))
            }))
    )
  })
}

function faceOf(size: number, { bold = false, italic = false }: { bold?: boolean; italic?: boolean }): Face {
  return { family: 'serif', size, weight: bold ? 600 : 400, italic }
}
