import { TOKENS } from '#figure/look/tokens.ts'
import { facesUsed } from '#figure/picture/faces-used.ts'
import type { Face, Text } from '#figure/picture/drawing.ts'
import { RULE } from '#figure/picture/legend-shapes.ts'
import type { Deck } from '#figure/slide/deck.ts'
import { createHash } from 'node:crypto'
import type { HandOut } from './press.ts'
import { el, Markup } from './html/markup.ts'
import { SCRIPT } from './html/script.ts'
import { toSlideSection } from './html/slide-section.ts'
import { toSourceSection } from './html/sources.ts'
import { toStyle } from './html/style.ts'
import { fontRules } from './type/font-rules.ts'

/**
 * The briefing as one page that needs no network: readable with keyboard and screen reader, printable, all
 * without script.
 */
export const html: HandOut = {
  word: 'Web page, one file',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  async deck(deck, { scheme }) {
    const body = toBody(deck)
    const style = `${await fontsFor(body)}${toStyle(TOKENS[scheme])}`
    return Buffer.from(`<!doctype html>\n${toPage(deck, body, style).html}\n`)
  }
}

function toPage(deck: Deck, body: Markup, style: string): Markup {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ]
  return el(
    'html',
    { lang: 'en' },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('title', {}, deck.title),
      new Markup(`<style>${style}</style>`)
    ),
    body
  )
}

function toBody(deck: Deck): Markup {
  const { title, by, slides } = deck
  return el(
    'body',
    {},
    el('a', { class: 'skip', href: '#slides' }, 'To the slides'),
    el(
      'header',
      { class: 'cover' },
      el('p', {}, 'Briefing'),
      el('h1', {}, title),
      by === '' ? [] : [el('p', {}, by)],
      el('p', {}, RULE),
      el(
        'nav',
        { 'aria-label': 'Slides' },
        el(
          'ol',
          {},
          slides.map((slide) =>
            el('li', { value: slide.at }, el('a', { href: `#slide-${slide.at}` }, slide.title))
          )
        )
      ),
      el('p', { class: 'keys' }, 'The keys ← and → lead from slide to slide.')
    ),
    el(
      'main',
      { id: 'slides' },
      slides.map((slide) => toSlideSection(deck, slide)),
      toSourceSection(deck.sources)
    ),
    el(
      'footer',
      { class: 'end' },
      el('p', {}, '¶ Made with Pincite. Each relation carries its status and its sources.')
    ),
    new Markup(`<script>${SCRIPT}</script>`)
  )
}

/** The rules for every face that the page may need, each with all of its characters. */
function fontsFor({ html: markup }: Markup): Promise<string> {
  const faces: Omit<Face, 'size'>[] = [
    ...[400, 500, 600].map((weight) => ({ family: 'sans', weight, italic: false }) as const),
    { family: 'sans', weight: 400, italic: true },
    ...[400, 600].map((weight) => ({ family: 'serif', weight, italic: false }) as const),
    ...[400, 600].map((weight) => ({ family: 'serif', weight, italic: true }) as const),
    { family: 'mono', weight: 400, italic: false }
  ]
  const shapes = faces.map((face): Text => ({
    what: 'text',
    x: 0,
    y: 0,
    text: markup,
    face: { ...face, size: 1 },
    fill: '#000000',
    anchor: 'start',
    turn: 0
  }))
  return fontRules(facesUsed({ shapes }))
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
