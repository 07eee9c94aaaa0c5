import ranges from '@fontsource/ibm-plex-sans/unicode.json'
import type { Drawing } from '#figure/picture/drawing.ts'
import { familyOf } from '#figure/picture/face.ts'
import { covers, facesUsed, type Used } from '#figure/picture/faces-used.ts'

type Rule = { css: CSSStyleDeclaration; address: URL; range: string }

/**
 * The page's own `@font-face` rules that a drawing needs, with the font data inline, as an image has no access
 * to the page. Rejects where a font does not load.
 */
export async function embeddedFonts(drawing: Drawing): Promise<string> {
  const used = facesUsed(drawing)
  const rules = fontRules().filter((rule) => used.some((each) => isFor(rule, each)))
  return (await Promise.all(rules.map(toEmbedded))).join('\n')
}

function fontRules(): Rule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI
    return [...rulesOf(sheet)].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [toRule(rule.style, base)] : []
    )
  })
}

function toRule(css: CSSStyleDeclaration, base: string): Rule {
  const [, path = ''] = /url\(["']?([^"')]+)["']?\)/.exec(css.getPropertyValue('src')) ?? []
  return { css, address: new URL(path, base), range: css.getPropertyValue('unicode-range') || rangeOf(path) }
}

/**
 * The characters of an IBM Plex subset, whose own rules give none. They must: of two rules for one face, an
 * image loads the second only after having been drawn once without it.
 */
function rangeOf(path: string): string {
  const subset = /-(latin-ext|latin)-\d/.exec(path)?.[1]
  return Object.entries(ranges).find(([name]) => name === subset)?.[1] ?? ''
}

/** The rules of a style sheet; one from another origin (an extension's, say) does not show them. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules
  } catch {
    return []
  }
}

function isFor({ css, range }: Rule, { face, characters }: Used): boolean {
  const [least = 400, most = least] = css.getPropertyValue('font-weight').split(' ').map(Number)
  return (
    firstOf(css.getPropertyValue('font-family')) === firstOf(familyOf({ ...face, size: 0 })) &&
    face.weight >= least &&
    face.weight <= most &&
    face.italic === (css.getPropertyValue('font-style') === 'italic') &&
    covers(range, characters)
  )
}

/** The first of a list of families, without quotes. */
function firstOf(families: string): string {
  return families.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? ''
}

async function toEmbedded({ css, address, range }: Rule): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`A font did not load (${answer.status}).`)
  const data = toBase64(new Uint8Array(await answer.arrayBuffer()))
  const kept = ['font-family', 'font-style', 'font-weight'].map(
    (name) => `${name}:${css.getPropertyValue(name)};`
  )
  return `@font-face{${kept.join('')}${range === '' ? '' : `unicode-range:${range};`}src:url(data:font/woff2;base64,${data}) format('woff2')}`
}

/** In chunks, since so many bytes are too many arguments for one call. */
function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCodePoint(...bytes.subarray(at, at + 8_192))
  }
  return btoa(text)
}
