import type { Tokens } from '#figure/look/tokens.ts'
import type { Face } from '#figure/picture/drawing.ts'
import type { Block } from '#figure/slide/blocks.ts'
import type { Piece } from '#figure/slide/flow.ts'
import type { SlideWords } from '#figure/slide/slide-words.ts'
import type { Paragraph, Run } from './text-xml.ts'

/** Other serif fonts are wider than ours, so text is set smaller by this factor. */
const NARROWER = 0.94
const INDENT = 22

/** The blocks of a text as paragraphs, at a size in px; `refsOf` gives the numbers at a citation. */
export function toProse(
  blocks: readonly Block[],
  { size, tokens, refsOf }: { size: number; tokens: Tokens; refsOf: (cites: readonly string[]) => string }
): Paragraph[] {
  const own = size * NARROWER
  return blocks.map((block, at) => {
    const isItem = block.what === 'item'
    const before = at === 0 ? 0 : isItem && blocks[at - 1]?.what === 'item' ? own * 0.26 : own * 0.78
    return {
      runs: [
        ...numberOf(block, own, tokens),
        ...block.runs.flatMap((run) => toRun(run, own, block, tokens, refsOf))
      ],
      step: own * 1.4,
      before,
      left: Math.min(block.depth, 6) * INDENT,
      ...(block.marker === '' ? {} : { hangs: isNumbered(block) ? 'own' : 'bullet' })
    }
  })
}

function isNumbered({ marker }: Block): boolean {
  return /^\d/.test(marker)
}

/**
 * The number of a list item as the text gives it. Programs that number by themselves begin at 1, and count on from
 * one list to the next and into lists within lists.
 */
function numberOf(block: Block, size: number, tokens: Tokens): Run[] {
  const face: Face = { family: 'serif', size, weight: 400, italic: false }
  return isNumbered(block) ? [{ text: `${block.marker}\t`, face, colour: tokens.text }] : []
}

/** The blocks that fit a column; where not all do, the last one says where the rest is. */
export function beginningOf(
  blocks: readonly Block[],
  { text: { pieces }, rest }: Pick<SlideWords, 'text' | 'rest'>
): Block[] {
  if (rest.length === 0) return [...blocks]
  const last = Math.max(0, ...pieces.map(({ block }) => block))
  const own = pieces.filter((piece) => piece.block === last && !isNumber(piece))
  const room = own.reduce((sum, { text }) => sum + text.length, -(blocks[last]?.marker.length ?? 0))
  const plain = { bold: false, italic: true, code: false, href: null }
  const goesOn = { ...plain, text: 'The whole text stands in the notes.' }
  return [
    ...blocks.slice(0, last),
    ...blocks.slice(last, last + 1).map((block) => cut(block, room)),
    { what: 'paragraph', depth: 0, marker: '', runs: [goesOn] }
  ]
}

/** Whether a piece is the number of a source, which is no part of the text itself. */
function isNumber({ tone, href }: Piece): boolean {
  return tone === 'ref' && href === null
}

/** A block cut after the last whole word within so many letters. */
function cut(block: Block, letters: number): Block {
  let room = letters
  const runs: Block['runs'][number][] = []
  for (const run of block.runs) {
    const length = 'cites' in run ? 0 : run.text.length
    if ('cites' in run || length <= room) runs.push(run)
    else {
      runs.push({ ...run, text: `${run.text.slice(0, Math.max(0, room)).replace(/\s*\S*$/, '')}…` })
      break
    }
    room -= length
  }
  return { ...block, runs }
}

function toRun(
  run: Block['runs'][number],
  size: number,
  { what }: Block,
  tokens: Tokens,
  refsOf: (cites: readonly string[]) => string
): Run[] {
  const face: Face = { family: 'serif', size, weight: 400, italic: false }
  if ('cites' in run) {
    const refs = refsOf(run.cites)
    const number: Face = { family: 'sans', size, weight: 600, italic: false }
    return refs === '' ? [] : [{ text: refs, face: number, colour: tokens.accentInk, raised: true }]
  }
  const isStrong = run.bold || what === 'heading'
  return [
    {
      text: run.text,
      face: {
        ...face,
        family: run.code ? 'mono' : 'serif',
        weight: isStrong ? 600 : 400,
        italic: run.italic
      },
      colour: isStrong ? tokens.ink : run.href === null ? tokens.text : tokens.accentInk,
      href: run.href
    }
  ]
}
