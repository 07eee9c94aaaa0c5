import type { Used } from '#figure/picture/faces-used.ts'
import { covers } from '#figure/picture/faces-used.ts'
import { familyOf } from '#figure/picture/face.ts'
import { readFile } from 'node:fs/promises'
import { type FontFile, filesOf } from './font-files.ts'

/** `@font-face` rules with the fonts as data, holding no more than the text in those faces needs. */
export async function fontRules(used: readonly Used[]): Promise<string> {
  const rules = new Map<string, { family: string; file: FontFile }>()
  for (const { face, characters } of used) {
    const family = familyOf({ ...face, size: 0 }).split(',')[0] ?? ''
    for (const file of filesOf(face)) {
      if (covers(file.range, characters)) rules.set(file.name, { family, file })
    }
  }
  return (await Promise.all([...rules.values()].map(toRule))).join('\n')
}

async function toRule({ family, file }: { family: string; file: FontFile }): Promise<string> {
  const data = (await readFile(file.woff2)).toString('base64')
  const { weight, italic, range } = file
  return `@font-face{font-family:${family};font-style:${italic ? 'italic' : 'normal'};font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data}) format('woff2')}`
}
