import { fromMarkdown } from 'mdast-util-from-markdown'
import { boundedMarkdown } from '../bounded-markdown.ts'

/** A word of a text, and where it stands, in UTF-16 units from the start. */
export type Word = { text: string; start: number; end: number }
/** A sentence: its words, and its text with everything that is not prose blanked out. */
export type Sentence = { text: string; words: readonly Word[] }

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]
/** What counts as one word: letters and digits, also joined by an apostrophe or a hyphen. */
export const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu
const BLANK = '\u0000'
/** Stands in for a mark, with the same length, and is no space to the parser. */
const NO_MARK = '\u00A0'

/** The sentences of a Markdown text; code, raw HTML, addresses and citations are not among their words. */
export function toSentences(markdown: string): Sentence[] {
  const text = markdown.replaceAll('\uFEFF', ' ')
  const units = text.split('')
  const blank = (start: number, end: number) => units.fill(BLANK, start, end)
  const blocks: [number, number][] = []
  const visit = (node: Node): void => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push([start, end])
    if (['code', 'inlineCode', 'html', 'definition', 'image', 'imageReference'].includes(node.type)) {
      blank(start, end)
      return
    }
    if (node.type === 'link') blank(node.children.at(-1)?.position?.end.offset ?? start, end)
    if ('children' in node) node.children.forEach(visit)
  }
  const read = { nested: (marks: string) => NO_MARK.repeat(marks.length), emphasis: () => NO_MARK }
  visit(fromMarkdown(boundedMarkdown(text, read)))
  for (const { index, 0: all } of text.matchAll(/\[\^[^\]\s[]{1,500}\]|https?:\/\/[^\s<>]+|www\.[^\s<>]+/g)) {
    blank(index, index + all.length)
  }
  const prose = units.join('')
  return blocks.flatMap(([start, end]) => inSentences(prose.slice(start, end), start))
}

/** Where the sentence’s text starts in the whole, so that offsets in one give offsets in the other. */
export function baseOf({ text, words }: Sentence): number {
  return (words[0]?.start ?? 0) - Math.max(0, text.search(/[\p{L}\p{N}]/u))
}

function inSentences(block: string, offset: number): Sentence[] {
  const ends = [...block.matchAll(/[.!?]["”’)\]]*(?=\s+["“‘(]?[\p{Lu}\p{N}])/gu)]
    // “New Mexico v. Meta”, “Widget, Inc. says”
    .filter(
      ({ index }) => !/\b(v|vs|Inc|Corp|Co|No|Mr|Ms|Mrs|Dr|St|U\.S|\p{Lu})$/u.test(block.slice(0, index))
    )
    .map(({ index, 0: all }) => index + all.length)
  const starts = [0, ...ends]
  return starts.map((start, at) => {
    const text = block.slice(start, starts[at + 1] ?? block.length)
    const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
      text: word,
      start: offset + start + index,
      end: offset + start + index + word.length
    }))
    return { text, words }
  })
}
