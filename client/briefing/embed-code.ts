import type { Briefing } from '#model/briefing.ts'
import { escape } from '#figure/picture/xml.ts'
import { embedPath } from '../paths.ts'

/** The HTML that shows a briefing inside another page, with or without the text of its slides. */
export function embedCode(
  { id, title }: Pick<Briefing, 'id' | 'title'>,
  origin: string,
  text: boolean
): string {
  const address = origin + embedPath(id, text)
  const height = text ? 620 : 480
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" style="border:1px solid #c6cdd7;border-radius:6px" loading="lazy" allowfullscreen></iframe>`
}
