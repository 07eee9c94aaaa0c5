import type { Face } from '#figure/picture/drawing.ts'
import type { Measure } from '#figure/layout/text.ts'
import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { type FontFile, filesOf } from './font-files.ts'
import { type Sign, signOf } from './signs.ts'
import { isUnseen, standInFor } from './stand-ins.ts'
import { toSfnt } from './to-sfnt.ts'

/**
 * A stretch of text set in one way: in a font file, as a sign that is drawn, or of characters that no font of
 * ours has.
 */
type FontRun = { text: string } & (
  | { how: 'font'; file: FontFile; font: Font }
  | { how: 'sign'; sign: Sign }
  | { how: 'lacking' }
)

/** The page's own fonts on the server, for measuring, drawing and embedding. Files are read on first use. */
export type Fonts = {
  /** the width in px of a text in a CSS font, as the page's canvas gives it */
  measure: Measure
  /** a text cut into stretches that are set in one way */
  runsOf(text: string, face: Omit<Face, 'size'>): FontRun[]
  /** the width of a text in px */
  widthOf(text: string, face: Face): number
}

type Opened = { file: FontFile; font: Font; has: (point: number) => boolean }

/** How many widths are remembered, and the longest text for which one is. */
const KEPT = 20_000
const KEPT_LETTERS = 160
/**
 * The width of a character that no font of ours has, as a share of its size: a wide one (East Asian), any
 * other.
 */
const WIDE = 1
const OTHER = 0.6
const WIDE_CHARACTER =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Opens the fonts; one is enough for a process. */
export function createFonts(): Fonts {
  const faces = new Map<string, Opened[]>()
  const ems = new Map<string, number>()

  const openedOf = (face: Omit<Face, 'size'>): Opened[] => {
    const key = nameOf(face)
    const held = faces.get(key)
    if (held) return held
    const opened = filesOf(face).map(open)
    faces.set(key, opened)
    return opened
  }

  const runsOf = (text: string, face: Omit<Face, 'size'>): FontRun[] => {
    const opened = openedOf(face)
    const fileOf = (character: string): Opened | undefined =>
      opened.find(({ has }) => has(character.codePointAt(0) ?? 0))
    const runs: FontRun[] = []
    const add = (run: FontRun): void => {
      const last = runs.at(-1)
      if (last && isSetAlike(last, run)) last.text += run.text
      else runs.push(run)
    }
    for (const character of text.normalize('NFC')) {
      const found = fileOf(character)
      const sign = signOf(character)
      const standIn = standInFor(character)
      if (isUnseen(character)) {
        const last = runs.at(-1)
        if (last?.how === 'lacking') last.text += character
      } else if (found) add({ how: 'font', text: character, file: found.file, font: found.font })
      else if (sign) add({ how: 'sign', text: character, sign })
      else if (standIn !== undefined) runsOf(standIn, face).forEach(add)
      else add({ how: 'lacking', text: character })
    }
    return runs
  }

  // widths grow in proportion to the size, so one measurement serves every size
  const emsOf = (text: string, face: Omit<Face, 'size'>): number => {
    const key = text.length > KEPT_LETTERS ? null : `${nameOf(face)}\n${text}`
    const held = key === null ? undefined : ems.get(key)
    if (held !== undefined) return held
    const width = runsOf(text, face).reduce((sum, run) => sum + advance(run), 0)
    if (ems.size >= KEPT) ems.clear()
    if (key !== null) ems.set(key, width)
    return width
  }

  const widthOf = (text: string, face: Face): number => emsOf(text, face) * face.size

  const measure: Measure = (text, css) => widthOf(text, toFace(css))
  return { measure, runsOf, widthOf }
}

function open(file: FontFile): Opened {
  const font = create(toSfnt(readFileSync(file.woff)))
  if (!('characterSet' in font)) throw new TypeError(`${file.name} is a collection of fonts`)
  const points = new Set(font.characterSet)
  return { file, font, has: (point) => points.has(point) }
}

function isSetAlike(one: FontRun, next: FontRun): boolean {
  if (one.how === 'font') return next.how === 'font' && one.file === next.file
  return one.how === 'lacking' && next.how === 'lacking'
}

function nameOf({ family, weight, italic }: Omit<Face, 'size'>): string {
  return `${family} ${weight} ${italic}`
}

/**
 * The width of a stretch, in ems. Long ones are measured letter by letter, so that time grows only with length.
 */
function advance(run: FontRun): number {
  if (run.how === 'sign') return run.sign.width / 100
  const letters = Array.from(run.text)
  if (run.how === 'lacking') return letters.reduce((sum, each) => sum + lackingAdvance(each), 0)
  const { text, font } = run
  const units =
    text.length > KEPT_LETTERS
      ? letters.reduce((sum, each) => sum + letterAdvance(each, font), 0)
      : font.layout(text).advanceWidth
  return units / font.unitsPerEm
}

function lackingAdvance(letter: string): number {
  if (isUnseen(letter)) return 0
  return WIDE_CHARACTER.test(letter) ? WIDE : OTHER
}

const letterWidths = new WeakMap<Font, Map<string, number>>()

function letterAdvance(letter: string, font: Font): number {
  const own = letterWidths.get(font) ?? new Map<string, number>()
  letterWidths.set(font, own)
  const held = own.get(letter)
  if (held !== undefined) return held
  const width = font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth
  own.set(letter, width)
  return width
}

const CSS_FONT = /^(italic )?(\d+) ([\d.]+)px (.*)$/s

function toFace(css: string): Face {
  const [, slant, weight = '400', size = '13', families = ''] = CSS_FONT.exec(css) ?? []
  const family = families.includes('Mono') ? 'mono' : families.includes('Serif') ? 'serif' : 'sans'
  return { family, size: Number(size), weight: Number(weight), italic: slant !== undefined }
}
