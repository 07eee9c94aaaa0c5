import type { Drawing } from './drawing.ts'
import { familyOf } from './face.ts'
import { covers, facesUsed, type Used } from './faces-used.ts'

type Rule = { css: CSSStyleDeclaration; base: string }

/** The page's own `@font-face` rules that a drawing needs, with the fonts as data: an image sees nothing of the page. Rejects where a font does not come. */
export async function embeddedFonts(drawing: Drawing): Promise<string> {
  const used = facesUsed(drawing)
  const rules = fontRules().filter(({ css }) => used.some((each) => isFor(css, each)))
  return (await Promise.all(rules.map(toEmbedded))).join('\n')
}

function fontRules(): Rule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI
    return [...rulesOf(sheet)].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [{ css: rule.style, base }] : []
    )
  })
}

/** A sheet of another origin (of an extension, say) does not show its rules. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules
  } catch {
    return []
  }
}

function isFor(css: CSSStyleDeclaration, { face, characters }: Used): boolean {
  const [least = 400, most = least] = css.getPropertyValue('font-weight').split(' ').map(Number)
  return (
    firstOf(css.getPropertyValue('font-family')) === firstOf(familyOf({ ...face, size: 0 })) &&
    face.weight >= least &&
    face.weight <= most &&
    face.italic === (css.getPropertyValue('font-style') === 'italic') &&
    covers(css.getPropertyValue('unicode-range'), characters)
  )
}

/** The first of some families, without quotes. */
function firstOf(families: string): string {
  return families.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? ''
}

async function toEmbedded({ css, base }: Rule): Promise<string> {
  const [, path = ''] = /url\(["']?([^"')]+)["']?\)/.exec(css.getPropertyValue('src')) ?? []
  const answer = await fetch(new URL(path, base))
  if (!answer.ok) throw new Error(`A font did not come (${answer.status}).`)
  const data = toBase64(new Uint8Array(await answer.arrayBuffer()))
  const kept = ['font-family', 'font-style', 'font-weight', 'unicode-range'].flatMap((name) => {
    const value = css.getPropertyValue(name)
    return value === '' ? [] : [`${name}:${value}`]
  })
  return `@font-face{${kept.join(';')};src:url(data:font/woff2;base64,${data}) format('woff2')}`
}

/** In pieces: so many bytes are too many arguments for one call. */
function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCodePoint(...bytes.subarray(at, at + 8_192))
  }
  return btoa(text)
}
