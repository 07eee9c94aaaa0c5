import type { Card } from '#model/shown.ts'
import { Fragment } from 'react'
import { EntityName } from './EntityName.tsx'

type Props = { text: string; about: readonly (Card | undefined)[] }

/** Text of ours about some entities; where it names an action, the name is set as in a citation. */
export function Sentence({ text, about }: Props) {
  const actions = about.flatMap((card) => (card?.kind === 'action' ? card : []))
  return cutAtNames(text, actions).map(({ before, action }, at) => (
    <Fragment key={at}>
      {before}
      {action && <EntityName entity={action} />}
    </Fragment>
  ))
}

/** Text in pieces, each but the last with the action named after it; of names that begin alike, the longest. */
function cutAtNames(text: string, actions: readonly Card[]): { before: string; action: Card | null }[] {
  const found = actions
    .filter(({ name }) => name !== '' && text.includes(name))
    .map((action) => ({ action, at: text.indexOf(action.name) }))
    .toSorted((a, b) => a.at - b.at || b.action.name.length - a.action.name.length)
  const [first] = found
  if (!first) return [{ before: text, action: null }]
  const { action, at } = first
  const rest = text.slice(at + action.name.length)
  return [{ before: text.slice(0, at), action }, ...cutAtNames(rest, actions)]
}
