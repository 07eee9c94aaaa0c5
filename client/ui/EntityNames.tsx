import type { Card } from '#model/shown.ts'
import { Fragment } from 'react'
import { EntityName } from './EntityName.tsx'

type Props = { ids: readonly string[]; cards: ReadonlyMap<string, Card> }

/** Several names in a row, “A, B and C”, each as it is set; an unknown entity shows its id. */
export function EntityNames({ ids, cards }: Props) {
  return ids.map((id, at) => {
    const card = cards.get(id)
    return (
      <Fragment key={id}>
        {at > 0 && (at === ids.length - 1 ? ' and ' : ', ')}
        {card ? <EntityName entity={card} /> : id}
      </Fragment>
    )
  })
}
