import { z } from 'zod'
import { DayText } from './dates.ts'
import { Kind } from './kinds.ts'
import { refuseNewer } from './newer.ts'
import { CONFIDENCES } from './relation.ts'
import { CATEGORIES } from './relation-types.ts'
import { Mark } from './status.ts'

/** The two themes of the page and of everything drawn. */
export const SCHEMES = ['light', 'dark'] as const

/** The version of views in links and files; a later one is refused with an explanation. */
export const VIEW_VERSION = 1
/** The most entities that a view in a link or a file may have. */
const MOST = 2_000

const Id = z.string().min(1).max(500)
const Ids = z.array(Id).max(MOST)
/** A selected key may also be a question about two sets of entities, with its options. */
const Selected = z.string().min(1).max(25_000)
const Coordinate = z.number().min(-1e6).max(1e6)
const Placed = z.tuple([Id, Coordinate, Coordinate, z.enum(['s', 'n', 'e', 'w']), z.boolean()])

/**
 * A view as it travels in a link, in a file and in the browser's memory: everything that opening it must
 * restore.
 */
export const SharedView = z.strictObject({
  pincite: z.literal('view'),
  version: z.literal(VIEW_VERSION),
  title: z.string().max(2_000),
  focus: Id.nullable(),
  entities: Ids,
  /** key, x and y in world units to a tenth, side of the label, pinned */
  places: z.array(Placed).max(2 * MOST),
  unfolded: Ids,
  filters: z.strictObject({
    kinds: z.array(Kind),
    marks: z.array(Mark),
    categories: z.array(z.enum(CATEGORIES)),
    confidences: z.array(z.enum(CONFIDENCES)),
    sources: Ids,
    from: DayText.nullable(),
    to: DayText.nullable()
  }),
  fade: z.boolean(),
  near: z.strictObject({ ids: Ids, depth: z.int().min(1).max(5) }).nullable(),
  asOf: DayText.nullable(),
  selection: z.array(Selected).max(MOST),
  theme: z.enum(SCHEMES)
})
export type SharedView = z.infer<typeof SharedView>

/** Reads a shared view; throws a RangeError that names the field and the remedy. */
export function readShared(value: unknown): SharedView {
  const read = SharedView.safeParse(value)
  if (read.success) return read.data
  refuseNewer(value, VIEW_VERSION)
  const [issue] = read.error.issues
  const field = issue?.path.join('.') || 'the whole'
  throw new RangeError(`It is not a view of Pincite: ${field}: ${issue?.message ?? 'cannot be read'}.`)
}
