import { DayText } from '#model/dates.ts'
import { Kind } from '#model/kinds.ts'
import { CONFIDENCES } from '#model/relation.ts'
import { CATEGORIES } from '#model/relation-types.ts'
import { Mark } from '#model/status.ts'
import { z } from 'zod'
import { SCHEMES } from '../look/tokens.ts'
import type { View } from '../state/view.ts'

/** The version of views in links and files; a later one is refused with a word about it. */
const VIEW_VERSION = 1
/** The most entities that a view in a link or a file may have. */
const MOST = 2_000

const Id = z.string().min(1).max(500)
const Ids = z.array(Id).max(MOST)
const Coordinate = z.number().min(-1e6).max(1e6)
const Placed = z.tuple([Id, Coordinate, Coordinate, z.enum(['s', 'n', 'e', 'w']), z.boolean()])

/** A view as it travels in a link, a file and the browser's memory: everything that opening it must bring back. */
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
  selection: Ids,
  theme: z.enum(SCHEMES)
})
export type SharedView = z.infer<typeof SharedView>

/** The view as it travels. */
export function toShared(view: View, theme: SharedView['theme']): SharedView {
  const { title, focus, entities, places, unfolded, filters, fade, near, asOf, selection } = view
  const { kinds, marks, categories, confidences, sources, from, to } = filters
  return {
    pincite: 'view',
    version: VIEW_VERSION,
    title,
    focus,
    entities: [...entities],
    places: Object.entries(places).map(([key, { x, y, side, pinned }]) => [
      key,
      tenth(x),
      tenth(y),
      side,
      pinned
    ]),
    unfolded: [...unfolded],
    filters: {
      kinds: [...kinds],
      marks: [...marks],
      categories: [...categories],
      confidences: [...confidences],
      sources: [...sources],
      from,
      to
    },
    fade,
    near: near && { ids: [...near.ids], depth: near.depth },
    asOf,
    selection: [...selection],
    theme
  }
}

/** The view that a shared one stands for. */
export function fromShared(shared: SharedView): View {
  const { title, focus, entities, places, unfolded, filters, fade, near, asOf, selection } = shared
  return {
    title,
    focus,
    entities,
    unfolded,
    filters,
    fade,
    near,
    asOf,
    selection,
    places: Object.fromEntries(places.map(([key, x, y, side, pinned]) => [key, { x, y, side, pinned }])),
    parents: {}
  }
}

/** Reads a shared view; throws a RangeError that names the field and the remedy. */
export function readShared(value: unknown): SharedView {
  const read = SharedView.safeParse(value)
  if (read.success) return read.data
  if (z.object({ version: z.number().gt(VIEW_VERSION) }).safeParse(value).success) {
    throw new RangeError('It was made by a newer Pincite; update this one to open it.')
  }
  const [issue] = read.error.issues
  const field = issue?.path.join('.') || 'the whole'
  throw new RangeError(`It is not a view of Pincite: ${field}: ${issue?.message ?? 'cannot be read'}.`)
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
