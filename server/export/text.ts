const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const MARKUP = /[&<>"'\t\n\r]/g
const REPLACEMENT = '\uFFFD'

/** Drops the characters that XML 1.0 does not allow. */
export function xmlSafe(text: string): string {
  return text.replaceAll(NOT_IN_XML, REPLACEMENT)
}

/** Escapes text for an XML element or attribute value. */
export function toXml(text: string): string {
  return xmlSafe(text).replaceAll(MARKUP, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** A value as JSON made only of characters that XML and UTF-8 allow. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(NOT_IN_XML, (character) =>
    character.split('').map(toEscape).join('')
  )
}

function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
