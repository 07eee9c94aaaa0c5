import type { Face } from '#figure/picture/drawing.ts'
import type { Measure } from '#figure/layout/text.ts'
import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { type FontFile, filesOf } from './font-files.ts'
import { toSfnt } from './to-sfnt.ts'

/** A stretch of text that one file can set; `font` is null for characters that none of ours has. */
type FontRun = { text: string; font: { file: FontFile; font: Font } | null }

/** The page's own faces on the server: what the exports measure, draw and embed. Files are read when first used. */
export type Fonts = {
  /** the width in px of a text in a CSS font, as the page's canvas gives it */
  measure: Measure
  /** a text cut into stretches of one file each */
  runsOf(text: string, face: Omit<Face, 'size'>): FontRun[]
  /** the width of a text in px */
  widthOf(text: string, face: Face): number
}

type Opened = { file: FontFile; font: Font; has: (point: number) => boolean }

/** Widths that are remembered, and how long a text may be to be. */
const KEPT = 20_000
const KEPT_LETTERS = 80
/** The share of its size that a character takes which no font of ours has: a wide one (of East Asia), any other. */
const WIDE = 1
const OTHER = 0.6
const WIDE_CHARACTER =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Opens the fonts; one is enough for a process. */
export function createFonts(): Fonts {
  const faces = new Map<string, Opened[]>()
  const widths = new Map<string, number>()

  const openedOf = (face: Omit<Face, 'size'>): Opened[] => {
    const key = `${face.family} ${face.weight} ${face.italic}`
    const held = faces.get(key)
    if (held) return held
    const opened = filesOf(face).map(open)
    faces.set(key, opened)
    return opened
  }

  const runsOf = (text: string, face: Omit<Face, 'size'>): FontRun[] => {
    const opened = openedOf(face)
    const runs: FontRun[] = []
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0
      const last = runs.at(-1)
      const found = opened.find(({ has }) => has(point)) ?? null
      const isSame = last && (found === null ? last.font === null : last.font?.file === found.file)
      if (isSame) last.text += character
      else runs.push({ text: character, font: found && { file: found.file, font: found.font } })
    }
    return runs
  }

  const widthOf = (text: string, face: Face): number =>
    runsOf(text, face).reduce(
      (sum, { text: part, font: run }) => sum + advance(part, run?.font, face.size),
      0
    )

  const measure: Measure = (text, css) => {
    const key = text.length > KEPT_LETTERS ? null : `${css}\n${text}`
    const held = key === null ? undefined : widths.get(key)
    if (held !== undefined) return held
    const width = widthOf(text, toFace(css))
    if (widths.size >= KEPT) widths.clear()
    if (key !== null) widths.set(key, width)
    return width
  }
  return { measure, runsOf, widthOf }
}

function open(file: FontFile): Opened {
  const font = create(toSfnt(readFileSync(file.woff)))
  if (!('characterSet' in font)) throw new TypeError(`${file.name} is a collection of fonts`)
  const points = new Set(font.characterSet)
  return { file, font, has: (point) => points.has(point) }
}

/** Longer texts are measured letter by letter, which takes time in proportion to their length. */
function advance(text: string, font: Font | undefined, size: number): number {
  if (font) {
    const units =
      text.length > KEPT_LETTERS
        ? Array.from(text).reduce((sum, each) => sum + letterAdvance(each, font), 0)
        : font.layout(text).advanceWidth
    return (units / font.unitsPerEm) * size
  }
  return Array.from(text).reduce((sum, each) => sum + size * (WIDE_CHARACTER.test(each) ? WIDE : OTHER), 0)
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
