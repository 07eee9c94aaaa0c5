import { docx } from './docx.ts'
import { html } from './html.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { pptx } from './pptx.ts'
import type { HandOut } from './press.ts'
import { svg } from './svg.ts'

/** Every format in which a briefing is handed out, by its id in addresses and on the command line. */
export const HAND_OUTS = { html, pdf, pptx, docx, svg, png } as const satisfies Record<string, HandOut>

export type HandOutName = keyof typeof HAND_OUTS

/** Whether a text names a format. */
export function isHandOutName(text: string): text is HandOutName {
  return Object.hasOwn(HAND_OUTS, text)
}
