import type { Family, Kind } from '#model/kinds.ts'
import { KIND_TABLE } from '#model/kinds.ts'

/** The outlines in which entities are drawn. */
export type Outline =
  | 'circle'
  | 'square'
  | 'hexagon'
  | 'octagon'
  | 'cut'
  | 'tag'
  | 'card'
  | 'outcome'
  | 'slip'

const BY_FAMILY: Record<Family, Outline> = {
  person: 'circle',
  private: 'square',
  public: 'hexagon',
  forum: 'octagon',
  law: 'cut',
  statement: 'tag'
}

const BY_KIND: Partial<Record<Kind, Outline>> = { action: 'card', outcome: 'outcome', allegation: 'slip' }

/**
 * The outline of a kind: that of its family, except for actions, outcomes and allegations, which carry text.
 */
export function outlineOf(kind: Kind): Outline {
  return BY_KIND[kind] ?? BY_FAMILY[KIND_TABLE[kind].family]
}
