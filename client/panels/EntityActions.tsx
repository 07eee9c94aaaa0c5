import type { Page } from '#model/contracts.ts'
import { Menu } from '@mantine/core'
import { useNavigate } from 'react-router'
import { Icon } from '../look/Icon.tsx'
import { hide } from '../state/actions.ts'
import { add } from '../state/expanding.ts'
import { useView } from '../state/view.ts'
import { DropMenu } from '../ui/DropMenu.tsx'
import { addressOf } from '../share/address.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { relationsAt } from '#figure/words/relation-at.ts'
import { entityPath } from '../paths.ts'
import { aloud } from '../acts/aloud.ts'
import { copy } from '../acts/doing.ts'
import { handleExpand } from '../acts/handle-expand.ts'

/** How many of an entity's neighbours are not on the canvas, as known on the as-of date. */
function countFresh(id: string, page: Page, entities: readonly string[], asOf: string | null): number {
  const on = new Set(entities)
  const others = relationsAt(page.relations, asOf).map(({ from, to }) => (from === id ? to : from))
  return new Set(others.filter((other) => !on.has(other))).size
}

/** What can be done with an entity: expand, focus, hide, and more. */
export function EntityActions({ id, page }: { id: string; page: Page | null }) {
  const entities = useView((view) => view.entities)
  const asOf = useView((view) => view.asOf)
  const navigate = useNavigate()
  const on = entities.includes(id)
  const fresh = page ? countFresh(id, page, entities, asOf) : null
  const address = entityPath(id)
  return (
    <div className="panel-actions">
      {on ? (
        <button
          type="button"
          className="button button-main"
          disabled={fresh === 0}
          onClick={() => handleExpand(id)}
        >
          <Icon name="workflow" size={15} /> Expand {fresh ?? ''}
        </button>
      ) : (
        <button
          type="button"
          className="button button-main"
          onClick={() => aloud(add([id], null), 'Not added')}
        >
          <Icon name="plus" size={15} /> Add to the canvas
        </button>
      )}
      <button type="button" className="button" onClick={() => void navigate(address)}>
        <Icon name="focus" size={15} /> Focus
      </button>
      {on && (
        <button type="button" className="button" onClick={() => hide([id])}>
          <Icon name="eye-off" size={15} /> Hide
        </button>
      )}
      <DropMenu opener={<IconButton icon="ellipsis" label="More" className="panel-more" />}>
        <Menu.Item onClick={() => copy(addressOf(address, location.href), 'Link copied')}>
          Copy a link to this entity
        </Menu.Item>
        {on && (
          <Menu.Item onClick={() => hide(entities.filter((one) => one !== id))}>Hide all others</Menu.Item>
        )}
      </DropMenu>
    </div>
  )
}
