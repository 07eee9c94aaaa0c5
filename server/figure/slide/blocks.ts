import { fromMarkdown } from 'mdast-util-from-markdown'
import { boundedMarkdown } from '../bounded-markdown.ts'
import { atStatusWords } from './status-words.ts'

/** Text set in one way; `href` is an http or https address. */
type Run = { text: string; bold: boolean; italic: boolean; code: boolean; href: string | null }

/** A place where the text cites relations and sources by their ids: all that stand side by side there. */
type Cite = { cites: readonly string[] }

/**
 * A paragraph of a slide; a list item carries its bullet or number, `depth` counts the lists and quotes around
 * it.
 */
export type Block = {
  what: 'paragraph' | 'heading' | 'item' | 'quote' | 'code'
  depth: number
  marker: string
  runs: readonly (Run | Cite)[]
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]
type Setting = { what: Block['what']; depth: number; marker: string }
type Style = Omit<Run, 'text'>

const PLAIN: Style = { bold: false, italic: false, code: false, href: null }
/**
 * Private-use characters, which no text should contain: around the number of a citation, and before a word not
 * to be set in bold.
 */
const [OPEN, CLOSE, BARE] = ['\uE000', '\uE001', '\uE002']
const CITE = /\[\^([^\]\s[]{1,500})\]/g
const OURS = new RegExp(`[${OPEN}${CLOSE}${BARE}]`, 'g')
const NUMBER = new RegExp(`${OPEN}(\\d+)${CLOSE}`)

/**
 * A slide's Markdown (CommonMark) as blocks that any renderer can set. Raw HTML stays text, an image becomes
 * its description, and a link stays one where it leads to http or https; `[^id]` cites a relation or a source.
 * Status words are bold, except those that begin at an offset in `plain` (`all`: none is).
 */
export function toBlocks(markdown: string, plain: 'all' | readonly number[] = []): Block[] {
  const cites: string[] = []
  const text = withBare(markdown, plain === 'all' ? [] : plain)
  // taken out before parsing: the parser would see emphasis in ids
  const marked = text.replaceAll(CITE, (_, id: string) => `${OPEN}${cites.push(id) - 1}${CLOSE}`)
  const readable = boundedMarkdown(marked, { nested: () => '', emphasis: (mark) => `\\${mark}` })
  const blocks = blocksOf(fromMarkdown(readable), { what: 'paragraph', depth: 0, marker: '' })
  return blocks.map((block) => ({
    ...block,
    runs: gathered(block.runs.flatMap((run) => withCites(run, cites, plain === 'all')))
  }))
}

/** Drops our special characters from a text and marks the words at these offsets. */
function withBare(markdown: string, places: readonly number[]): string {
  const cuts = [0, ...places.toSorted((a, b) => a - b)]
  return cuts.map((start, at) => markdown.slice(start, cuts[at + 1]).replaceAll(OURS, '')).join(BARE)
}

/** The ids that a text cites, each once, in order of appearance. */
export function citesOf(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap(({ runs }) => runs.flatMap((run) => ('cites' in run ? run.cites : [])))
  return [...new Set(ids)]
}

/** Blocks as plain text, one line each; `refsOf` gives the numbers at a citation, which are left out otherwise. */
export function toPlainText(
  blocks: readonly Block[],
  refsOf: (cites: readonly string[]) => string = () => ''
): string {
  return blocks
    .map(({ marker, runs }) => {
      const words = runs
        .map((run) => {
          if (!('cites' in run)) return run.text
          const refs = refsOf(run.cites)
          return refs === '' ? '' : ` [${refs}]`
        })
        .join('')
      return marker === '' ? words : `${marker} ${words}`
    })
    .join('\n')
}

function blocksOf(node: Node, setting: Setting): Block[] {
  if (node.type === 'root') return node.children.flatMap((child) => blocksOf(child, setting))
  if (node.type === 'blockquote') {
    const inner = { ...setting, what: 'quote' as const, depth: setting.depth + 1 }
    return node.children.flatMap((child) => blocksOf(child, inner))
  }
  if (node.type === 'list') {
    const inner = { what: 'item' as const, depth: setting.depth + 1, marker: '' }
    return node.children.flatMap((item, at) => {
      const [first, ...rest] = item.children.flatMap((child) => blocksOf(child, inner))
      const marker = node.ordered ? `${(node.start ?? 1) + at}.` : '•'
      return first ? [{ ...first, marker: first.marker || marker }, ...rest] : []
    })
  }
  if (node.type === 'paragraph') return [{ ...setting, runs: runsOf(node.children, PLAIN) }]
  if (node.type === 'heading') {
    return [{ ...setting, what: 'heading', runs: runsOf(node.children, { ...PLAIN, bold: true }) }]
  }
  if (node.type === 'code') {
    return [{ ...setting, what: 'code', runs: [{ ...PLAIN, code: true, text: node.value }] }]
  }
  return node.type === 'html' ? [{ ...setting, runs: [{ ...PLAIN, text: node.value }] }] : []
}

type Inline = Extract<Node, { type: 'paragraph' }>['children'][number]

function runsOf(nodes: readonly Inline[], style: Style): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ ...style, text: node.value.replaceAll('\n', ' ') }]
    if (node.type === 'html') return [{ ...style, text: node.value }]
    if (node.type === 'inlineCode') return [{ ...style, code: true, text: node.value }]
    if (node.type === 'break') return [{ ...style, text: '\n' }]
    if (node.type === 'image' || node.type === 'imageReference') {
      return node.alt ? [{ ...style, text: node.alt }] : []
    }
    if (!('children' in node)) return []
    if (node.type === 'strong') return runsOf(node.children, { ...style, bold: true })
    if (node.type === 'emphasis') return runsOf(node.children, { ...style, italic: true })
    const href = node.type === 'link' && isWeb(node.url) ? node.url : style.href
    return runsOf(node.children, { ...style, href })
  })
}

/** Whether an address is a web address, the only kind that a slide links to. */
function isWeb(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}

/** A run split at its citations, its status words in bold unless all of them are plain. */
function withCites(run: Run | Cite, cites: readonly string[], isPlain: boolean): (Run | Cite)[] {
  if ('cites' in run) return [run]
  return run.text.split(NUMBER).flatMap((part, at): (Run | Cite)[] => {
    if (at % 2 === 1) {
      const cite = cites[Number(part)]
      return cite === undefined ? [] : [{ cites: [cite] }]
    }
    const whole = part.replaceAll(BARE, '')
    if (run.code || isPlain) return whole === '' ? [] : [{ ...run, text: whole }]
    return atStatusWords(part).flatMap(({ text, isStatus }, index, all) => {
      const bold = run.bold || (isStatus && all[index - 1]?.text.endsWith(BARE) !== true)
      const own = text.replaceAll(BARE, '')
      return own === '' ? [] : [{ ...run, text: own, bold }]
    })
  })
}

/** Citations side by side as one: their numbers in a row, as `1` and `2`, would read as another number. */
function gathered(runs: readonly (Run | Cite)[]): (Run | Cite)[] {
  const all: (Run | Cite)[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last && 'cites' in last && 'cites' in run)
      all[all.length - 1] = { cites: [...last.cites, ...run.cites] }
    else all.push(run)
  }
  return all
}
