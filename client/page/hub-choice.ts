import { RELATION_TYPES, type RelationType } from '#model/relation-types.ts'
import type { Kind } from '#model/kinds.ts'
import type { Mark } from '#model/status.ts'
import { MOST_ADDED, type Choice, type Offer } from '../state/expanding.ts'

/** What is ticked in the hub dialog. */
export type Ticked = { types: RelationType[]; kinds: Kind[]; marks: Mark[]; limit: number }

/** Everything offered, ticked, up to as many as may be added at once. */
export function allTicked({ preview, fresh }: Offer): Ticked {
  const types = new Set(preview.types.map(({ type }) => type))
  return {
    types: RELATION_TYPES.filter((type) => types.has(type)),
    kinds: preview.kinds.map(({ kind }) => kind),
    marks: preview.marks.map(({ mark }) => mark),
    limit: Math.min(25, fresh, MOST_ADDED)
  }
}

/** The choice ticked, without lists where everything is ticked; null where nothing would come. */
export function toChoice(ticked: Ticked, offered: Ticked): Choice | null {
  if (ticked.types.length === 0 || ticked.kinds.length === 0 || ticked.marks.length === 0) return null
  return {
    ...(ticked.types.length < offered.types.length ? { types: ticked.types } : {}),
    ...(ticked.kinds.length < offered.kinds.length ? { kinds: ticked.kinds } : {}),
    ...(ticked.marks.length < offered.marks.length ? { marks: ticked.marks } : {}),
    limit: Math.min(MOST_ADDED, Math.max(1, Math.round(ticked.limit) || 1))
  }
}
