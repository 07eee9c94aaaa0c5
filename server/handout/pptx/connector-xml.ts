import type { Line } from '#figure/picture/drawing.ts'
import { fittedDash, type LineLook } from '#figure/look/lines.ts'
import { element } from '#figure/picture/xml.ts'
import { emu, fill, said, unsaid } from './page.ts'

/** The shape, and the point on it, to which a line is attached. */
export type Hold = { id: number; site: number }

type Told = { name: string; description?: string; from?: Hold; to?: Hold }

/** A line as a PowerPoint connector, attached to what it joins: it follows when that is moved. */
export function toConnector(
  { ax, ay, bx, by: end, look, hue }: Line,
  by: { x: number; y: number },
  id: number,
  { name, description, from, to }: Told
): string {
  // a middling end is as long as three widths of its line
  const length = Math.hypot(bx - ax, end - ay) - 3 * look.width
  const frame = {
    flipH: bx < ax ? 1 : undefined,
    flipV: end < ay ? 1 : undefined
  }
  return element('p:cxnSp', {}, [
    element('p:nvCxnSpPr', {}, [
      description === undefined ? unsaid(id, name) : said(id, name, description),
      element('p:cNvCxnSpPr', {}, [held('a:stCxn', from), held('a:endCxn', to)]),
      '<p:nvPr/>'
    ]),
    element('p:spPr', {}, [
      element('a:xfrm', frame, [
        element('a:off', { x: emu(Math.min(ax, bx) + by.x), y: emu(Math.min(ay, end) + by.y) }, []),
        element('a:ext', { cx: emu(Math.abs(bx - ax)), cy: emu(Math.abs(end - ay)) }, [])
      ]),
      '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>',
      toLine({ ...look, dash: fittedDash(look.dash, length) }, hue)
    ])
  ])
}

function held(tag: string, hold: Hold | undefined): string {
  return hold ? element(tag, { id: hold.id, idx: hold.site }, []) : ''
}

/**
 * Dash, double stroke and end as PowerPoint has them; it has no hollow ends, so a mere word gets an open
 * one, and an end that must be hollow is drawn apart.
 */
function toLine({ width, outline, dash, cap, end, filled }: LineLook, hue: string): string {
  const attributes = {
    w: emu(width + outline),
    cap: cap === 'round' ? 'rnd' : 'flat',
    cmpd: outline > 0 ? 'dbl' : undefined
  }
  const ends = {
    triangle: filled ? 'triangle' : 'arrow',
    vee: 'stealth',
    diamond: filled ? 'diamond' : 'none',
    circle: filled ? 'oval' : 'none',
    tee: 'none'
  } as const
  return element('a:ln', attributes, [
    fill(hue),
    toDash(dash, width),
    '<a:round/>',
    element('a:tailEnd', { type: ends[end], w: 'med', len: 'med' }, [])
  ])
}

/** Strokes and gaps in thousandths of a percent of the width. */
function toDash(dash: readonly number[], width: number): string {
  if (dash.length === 0) return ''
  if (dash[0] === 0) return '<a:prstDash val="sysDot"/>'
  const share = (length: number | undefined): number => Math.round(((length ?? 0) / width) * 100_000)
  const pairs = dash.flatMap((length, at) =>
    at % 2 === 0 ? [{ d: share(length), sp: share(dash[at + 1]) }] : []
  )
  return element(
    'a:custDash',
    {},
    pairs.map((pair) => element('a:ds', pair, []))
  )
}
