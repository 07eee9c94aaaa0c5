import { type Attributes, attributesOf, escape } from '#figure/picture/xml.ts'

/** HTML that may go into a page as it stands. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

/** What an element may hold: texts, which are escaped, and markup. */
type Child = string | Markup | readonly Markup[]

/** Tags that have no content and no end tag. */
const VOID = new Set(['meta', 'br'])

/** An element of HTML. */
export function el(tag: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const open = `<${tag}${attributesOf(attributes)}>`
  return new Markup(VOID.has(tag) ? open : `${open}${children.map(toHtml).join('')}</${tag}>`)
}

function toHtml(child: Child): string {
  if (child instanceof Markup) return child.html
  return typeof child === 'string' ? escape(child) : child.map(({ html }) => html).join('')
}
