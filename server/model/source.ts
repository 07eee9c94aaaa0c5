import { z } from 'zod'
import { Edtf } from './dates.ts'
import { Id } from './id.ts'
import { LIMITS } from './limits.ts'
import { Text } from './text.ts'

/** What sort of document a source is. */
export const SOURCE_KINDS = [
  'complaint',
  'order',
  'judgment',
  'filing',
  'release',
  'article',
  'report',
  'record',
  'statute',
  'page'
] as const

const Url = z
  .url({ protocol: /^https?$/, error: 'not a web address; begin it with https:// or http://' })
  .max(2_000)

/** A document that supports statements. */
export const Source = z.strictObject({
  id: Id,
  title: Text.trim().min(1).max(LIMITS.nameCharacters),
  kind: z.enum(SOURCE_KINDS),
  publisher: Text.trim().min(1).max(LIMITS.nameCharacters),
  date: Edtf.optional(),
  url: Url.optional(),
  archiveUrl: Url.optional(),
  accessed: Edtf.optional(),
  note: Text.max(LIMITS.textCharacters).optional()
})
export type Source = z.infer<typeof Source>
