import type { Card } from '#model/shown.ts'
import { saidName } from '#figure/known.ts'
import { EntityName } from './EntityName.tsx'

/** A name within a sentence: italic for actions, in quotation marks for what is alleged. */
export function SaidName({ entity }: { entity: Pick<Card, 'kind' | 'name'> }) {
  return <EntityName entity={{ ...entity, name: saidName(entity) }} />
}
