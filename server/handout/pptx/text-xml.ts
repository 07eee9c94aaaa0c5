import type { Face } from '#figure/picture/drawing.ts'
import { element } from '#figure/picture/xml.ts'
import { emu, fill, type Page, said, words } from './page.ts'

/** Text set in one way; `href` is where it links to, `raised` a number above the line. */
export type Run = { text: string; face: Face; colour: string; href?: string | null; raised?: boolean }

/**
 * A paragraph; `left` is its indent, px, out of which hangs a bullet, a number that the program writes, or whatever
 * the paragraph has before its tab.
 */
export type Paragraph = {
  runs: readonly Run[]
  align?: 'l' | 'ctr' | 'r'
  /** the height of a line, px; PowerPoint's own where absent */
  step?: number
  before?: number
  left?: number
  hangs?: 'bullet' | 'own' | { number: number }
}

/** Where a box of text stands, px. */
export type Box = { x: number; y: number; w: number; h: number }

/**
 * The theme's fonts for headings and text, which a reader may change for the whole file; code has a font of its
 * own.
 */
const FACES: Record<Face['family'], string> = { serif: '+mj-lt', sans: '+mn-lt', mono: 'Courier New' }

/** px in hundredths of a point. */
function points(px: number): number {
  return Math.round(px * 75)
}

function toRun({ text, face, colour, href, raised }: Run, page: Page): string {
  const link = href ? page.link(href) : null
  const attributes = {
    lang: 'en-US',
    sz: Math.max(100, points(face.size)),
    b: face.weight >= 600 ? 1 : undefined,
    i: face.italic ? 1 : undefined,
    baseline: raised ? 30_000 : undefined,
    dirty: 0
  }
  return element('a:r', {}, [
    element('a:rPr', attributes, [
      fill(colour),
      element('a:latin', { typeface: FACES[face.family] }, []),
      link === null ? '' : element('a:hlinkClick', { 'r:id': link }, [])
    ]),
    words(text)
  ])
}

/** Paragraphs as the body of a shape's text. */
function toParagraphs(paragraphs: readonly Paragraph[], page: Page): string {
  const made = paragraphs.map(({ runs, align, step, before, left = 0, hangs }) => {
    const hang = hangs === undefined ? 0 : 22
    const attributes = { marL: emu(left), indent: hang === 0 ? 0 : -emu(hang), algn: align ?? 'l' }
    const spacing = [
      step === undefined ? '' : element('a:lnSpc', {}, [element('a:spcPts', { val: points(step) }, [])]),
      before === undefined ? '' : element('a:spcBef', {}, [element('a:spcPts', { val: points(before) }, [])])
    ]
    return element('a:p', {}, [
      element('a:pPr', attributes, [...spacing, bullet(hangs)]),
      ...runs.flatMap((run) =>
        run.text
          .split('\n')
          .flatMap((line, at) => [
            ...(at > 0 ? ['<a:br/>'] : []),
            ...(line === '' ? [] : [toRun({ ...run, text: line }, page)])
          ])
      )
    ])
  })
  return made.length === 0 ? '<a:p/>' : made.join('')
}

function bullet(hangs: Paragraph['hangs']): string {
  if (hangs === undefined || hangs === 'own') return '<a:buNone/>'
  if (hangs === 'bullet') return element('a:buChar', { char: '•' }, [])
  return element('a:buAutoNum', { type: 'arabicPeriod', startAt: hangs.number }, [])
}

/** A bar along the whole height of a box, px from its left edge. */
export type Bar = { x: number; w: number; colour: string }

/**
 * `turn` is in radians, clockwise, about the middle of the box; where text is too long, the text or the box may
 * give way.
 */
type Setting = {
  name: string
  fits?: keyof typeof FITS
  bar?: Bar
  wraps?: boolean
  title?: boolean
  anchor?: 't' | 'ctr'
  turn?: number
}

const FITS = { shrink: '<a:normAutofit/>', grow: '<a:spAutoFit/>' } as const
const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'

function point(x: number, y: number): string {
  return element('a:pt', { x, y }, [])
}

/** The outline of a box that consists of nothing but its bar. */
function toBar({ x, w: thick, colour }: Bar, { w, h }: Box): string {
  const [left, right] = [emu(x), emu(x + thick)]
  const path = element('a:path', { w: emu(w), h: emu(h) }, [
    element('a:moveTo', {}, [point(left, 0)]),
    ...[point(right, 0), point(right, emu(h)), point(left, emu(h))].map((to) => element('a:lnTo', {}, [to])),
    '<a:close/>'
  ])
  return (
    element('a:custGeom', {}, [
      '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>',
      element('a:pathLst', {}, [path])
    ]) + fill(colour)
  )
}

/** A text box; screen readers announce the slide's title as such. */
export function toTextBox(
  paragraphs: readonly Paragraph[],
  { x, y, w, h }: Box,
  { name, fits, bar, wraps = true, title = false, anchor = 't', turn = 0 }: Setting,
  page: Page
): string {
  const body = {
    wrap: wraps ? 'square' : 'none',
    lIns: 0,
    tIns: 0,
    rIns: 0,
    bIns: 0,
    anchor,
    rtlCol: 0
  }
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      said(page.id(), name),
      title ? '<p:cNvSpPr/>' : '<p:cNvSpPr txBox="1"/>',
      title ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>'
    ]),
    element('p:spPr', {}, [
      element('a:xfrm', { rot: turn === 0 ? undefined : Math.round((turn * 180 * 60_000) / Math.PI) }, [
        element('a:off', { x: emu(x), y: emu(y) }, []),
        element('a:ext', { cx: emu(Math.max(1, w)), cy: emu(Math.max(1, h)) }, [])
      ]),
      bar ? toBar(bar, { x, y, w, h }) : RECTANGLE
    ]),
    element('p:txBody', {}, [
      element('a:bodyPr', body, [fits ? FITS[fits] : '<a:noAutofit/>']),
      '<a:lstStyle/>',
      toParagraphs(paragraphs, page)
    ])
  ])
}
