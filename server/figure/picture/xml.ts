export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An XML element; its children are markup already, its attributes are not. */
export function element(tag: string, attributes: Attributes, children: readonly string[]): string {
  const inner = children.join('')
  const open = `<${tag}${attributesOf(attributes)}`
  return inner === '' ? `${open}/>` : `${open}>${inner}</${tag}>`
}

/** Attributes as they stand in a tag, each after a space; undefined ones are left out. */
export function attributesOf(attributes: Attributes): string {
  const list = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escape(String(value))}"`]
  )
  return list.join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text for XML 1.0 and HTML: markup escaped; characters that XML forbids (controls, lone surrogates) dropped.
 */
export function escape(text: string): string {
  return plainText(text).replaceAll(/[&<>"]/g, (mark) => ESCAPES[mark] ?? '')
}

/** Text without the characters that XML 1.0 forbids. */
export function plainText(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
