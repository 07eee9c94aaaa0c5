import type { Face } from '#figure/picture/drawing.ts'
import sansRanges from '@fontsource/ibm-plex-sans/unicode.json' with { type: 'json' }
import serifRanges from '@fontsource/source-serif-4/unicode.json' with { type: 'json' }
import monoRanges from '@fontsource/ibm-plex-mono/unicode.json' with { type: 'json' }
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One font file of a face: the characters of one subset. */
export type FontFile = {
  /** unique among all files; letters, digits and hyphens */
  name: string
  /** characters it is for, as a `unicode-range` of CSS */
  range: string
  weight: number
  italic: boolean
  woff: string
  woff2: string
}

type FamilyFiles = { pack: string; weights: readonly number[]; ranges: Readonly<Record<string, string>> }

const FAMILIES: Record<Face['family'], FamilyFiles> = {
  sans: { pack: 'ibm-plex-sans', weights: [400, 500, 600], ranges: sansRanges },
  serif: { pack: 'source-serif-4', weights: [400, 600], ranges: serifRanges },
  mono: { pack: 'ibm-plex-mono', weights: [400], ranges: monoRanges }
}
/** The subsets, in the order in which a character is looked for. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']

/** The files of a face in the nearest weight. */
export function filesOf({ family, weight, italic }: Omit<Face, 'size'>): FontFile[] {
  const { pack, weights, ranges } = FAMILIES[family]
  const nearest = weights.reduce((best, each) =>
    Math.abs(each - weight) < Math.abs(best - weight) ? each : best
  )
  return SUBSETS.filter((subset) => ranges[subset] !== undefined).map((subset) => {
    const name = `${pack}-${subset}-${nearest}-${italic ? 'italic' : 'normal'}`
    const path = join(folderOf(pack), 'files', name)
    const range = ranges[subset] ?? ''
    return { name, range, weight: nearest, italic, woff: `${path}.woff`, woff2: `${path}.woff2` }
  })
}

const { resolve } = createRequire(import.meta.url)

function folderOf(pack: string): string {
  return dirname(resolve(`@fontsource/${pack}/package.json`))
}
