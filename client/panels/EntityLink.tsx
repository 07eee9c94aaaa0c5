import type { Card } from '#model/shown.ts'
import type { MouseEvent } from 'react'
import { useHref } from 'react-router'
import { select } from '../state/actions.ts'
import { EntityName } from '../ui/EntityName.tsx'
import { entityPath } from '../paths.ts'

/**
 * A name that opens its entity; a link, so that it flows with its sentence and can be opened in another tab.
 */
export function EntityLink({ card }: { card: Pick<Card, 'id' | 'kind' | 'name'> }) {
  const href = useHref(entityPath(card.id))
  const handleClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    select([card.id])
  }
  return (
    <a className="entity-link" href={href} onClick={handleClick}>
      <EntityName entity={card} />
    </a>
  )
}
