import type { Card } from '#model/shown.ts'

/** A name as it is set: italic for actions, as in a citation. */
export function EntityName({ entity }: { entity: Pick<Card, 'kind' | 'name'> }) {
  return entity.kind === 'action' ? <cite className="case-name">{entity.name}</cite> : <>{entity.name}</>
}
