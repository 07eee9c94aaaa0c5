import ranges from '@fontsource/ibm-plex-sans/unicode.json'
import type { Drawing } from '#figure/picture/drawing.ts'
import { familyOf } from '#figure/picture/face.ts'
import { covers, facesUsed, type Used } from '#figure/picture/faces-used.ts'

type Rule = { css: CSSStyleDeclaration; address: URL; range: string }

/** The page's own `@font-face` rules that a drawing needs, with the fonts as data: an image sees nothing of the page. Rejects where a font does not come. */
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
 * The characters of a subset of IBM Plex, whose rules name none. They must: of two rules for the same face
 * an image loads the second only once it has been drawn without it.
 */
function rangeOf(path: string): string {
  const subset = /-(latin-ext|latin)-\d/.exec(path)?.[1]
  return Object.entries(ranges).find(([name]) => name === subset)?.[1] ?? ''
}

/** A sheet of another origin (of an extension, say) does not show its rules. */
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

/** The first of some families, without quotes. */
function firstOf(families: string): string {
  return families.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? ''
}

async function toEmbedded({ css, address, range }: Rule): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`A font did not come (${answer.status}).`)
  const data = toBase64(new Uint8Array(await answer.arrayBuffer()))
  const kept = ['font-family', 'font-style', 'font-weight'].map(
    (name) => `${name}:${css.getPropertyValue(name)};`
  )
  return `@font-face{${kept.join('')}${range === '' ? '' : `unicode-range:${range};`}src:url(data:font/woff2;base64,${data}) format('woff2')}`
}

/** In pieces: so many bytes are too many arguments for one call. */
function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCodePoint(...bytes.subarray(at, at + 8_192))
  }
  return btoa(text)
}
