import type { Block } from '#figure/slide/blocks.ts'
import { el, Markup } from './markup.ts'

/** The blocks of a text as HTML; `linkOf` gives the numbers at a citation as links. */
export function toProse(blocks: readonly Block[], linkOf: (cites: readonly string[]) => Markup[]): Markup[] {
  const made: Markup[] = []
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]
    if (!block) break
    if (block.what === 'item') {
      const end = endOf(blocks, at, (each) => each.what === 'item' && each.depth >= block.depth)
      made.push(...toLists(blocks.slice(at, end), linkOf))
      at = end
      continue
    }
    // an item that begins with a heading, a quotation or code
    const marker = block.marker === '' ? [] : [text(`${block.marker} `)]
    const inner = [...marker, ...block.runs.flatMap((run) => toInline(run, linkOf))]
    if (block.what === 'heading') made.push(el('h3', {}, inner))
    else if (block.what === 'code') made.push(el('pre', {}, inner))
    else if (block.what === 'quote') made.push(el('blockquote', {}, el('p', {}, inner)))
    else made.push(el('p', {}, inner))
    at += 1
  }
  return made
}

/** Items of one depth and deeper: a list with numbers and one with bullets are two, even side by side. */
function toLists(items: readonly Block[], linkOf: (cites: readonly string[]) => Markup[]): Markup[] {
  const made: Markup[] = []
  for (let at = 0; at < items.length;) {
    const first = items[at]
    const end = endOf(
      items,
      at + 1,
      (each) => each.depth !== first?.depth || each.marker === '' || isNumbered(each) === isNumbered(first)
    )
    made.push(toList(items.slice(at, end), linkOf))
    at = end
  }
  return made
}

function isNumbered({ marker }: Block): boolean {
  return /^\d/.test(marker)
}

/** Items of one list, each with its further paragraphs and deeper lists. */
function toList(items: readonly Block[], linkOf: (cites: readonly string[]) => Markup[]): Markup {
  const [first] = items
  const depth = first?.depth ?? 1
  const parts: Markup[] = []
  for (let at = 0; at < items.length;) {
    const own = items[at]
    if (!own) break
    const end = endOf(items, at + 1, (each) => each.depth > depth || each.marker === '')
    const value = Number.parseInt(own.marker, 10)
    parts.push(el('li', Number.isNaN(value) ? {} : { value }, toItem(items.slice(at, end), depth, linkOf)))
    at = end
  }
  return el(first && isNumbered(first) ? 'ol' : 'ul', {}, parts)
}

/** What an item holds, in its order: paragraphs of its own depth, and deeper lists between them. */
function toItem(
  blocks: readonly Block[],
  depth: number,
  linkOf: (cites: readonly string[]) => Markup[]
): Markup[] {
  const made: Markup[] = []
  for (let at = 0; at < blocks.length;) {
    const end = endOf(blocks, at, (each) => each.depth > depth)
    if (end > at) made.push(...toLists(blocks.slice(at, end), linkOf))
    else {
      const inner = blocks[at]?.runs.flatMap((run) => toInline(run, linkOf)) ?? []
      made.push(el('p', {}, inner))
    }
    at = Math.max(end, at + 1)
  }
  return made
}

function endOf(blocks: readonly Block[], from: number, goesOn: (block: Block) => boolean): number {
  let end = from
  for (let each = blocks[end]; each && goesOn(each); each = blocks[end]) end += 1
  return end
}

function toInline(run: Block['runs'][number], linkOf: (cites: readonly string[]) => Markup[]): Markup[] {
  if ('cites' in run) return linkOf(run.cites)
  const lines = run.text.split('\n').flatMap((line, at) => [...(at > 0 ? [el('br', {})] : []), text(line)])
  const styled = run.code ? [el('code', {}, lines)] : lines
  const slanted = run.italic ? [el('em', {}, styled)] : styled
  const strong = run.bold ? [el('strong', {}, slanted)] : slanted
  return run.href === null ? strong : [el('a', { href: run.href, rel: 'noreferrer' }, strong)]
}

function text(words: string): Markup {
  return el('span', {}, words)
}
