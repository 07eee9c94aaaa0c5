import './evidence.css'
import { Icon } from '../look/Icon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { hide, toggleStack } from '../state/actions.ts'
import { useScene } from '../state/use-scene.ts'
import type { ReactNode } from 'react'
import type { Scene } from '#figure/scene.ts'
import { countWords } from '#figure/words/count-words.ts'
import { capital } from '#figure/words/sentence.ts'
import { EntityLink } from './EntityLink.tsx'
import { PanelHead } from './PanelHead.tsx'
import { markWord } from '#figure/words/mark-words.ts'

/** A stack: what its members share and with whom, who they are, and a button to unfold it. */
export function StackPanel({ id }: { id: string }) {
  const scene = useScene()
  const stack = scene.stacks.find((one) => one.id === id)
  if (!stack) return <p className="panel-empty">This stack is no longer on the canvas.</p>
  const words = `${stack.members.length} ${stack.words}`
  const lines = scene.lines.filter((line) => line.from === id || line.to === id)
  return (
    <>
      <PanelHead
        kind={stack.kind}
        over="Stack"
        title={capital(words)}
        line="They are joined to the same entities in the same way, so they are drawn as one."
      />
      <div className="panel-actions">
        <button type="button" className="button button-main" onClick={() => toggleStack(id, words)}>
          <Icon name={stack.open ? 'fold-vertical' : 'unfold-vertical'} size={15} />
          {stack.open ? 'Fold' : 'Unfold'}
        </button>
        <button type="button" className="button" onClick={() => hide(stack.members.map((card) => card.id))}>
          <Icon name="eye-off" size={15} /> Hide
        </button>
      </div>
      {lines.length > 0 && (
        <ul className="came" aria-label="Joined with">
          {lines.map((line) => (
            <li key={line.id}>
              <span className={`assertion-mark mark-${line.mark}`}>
                <StatusLine mark={line.mark} width={26} /> {markWord(line, line.mark)}
              </span>
              <span>
                <span className="muted">
                  {countWords(line.relations.length, 'relation', 'relations')} with
                </span>{' '}
                {otherEnd(scene, line.from === id ? line.to : line.from)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <section className="relation-group">
        <h3>
          Members <span className="muted">{stack.members.length}</span>
        </h3>
        <ul className="members">
          {stack.members.map((card) => (
            <li key={card.id}>
              <EntityLink card={card} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** With whom the members are joined: an entity, or the members of another stack. */
function otherEnd({ entities, stacks }: Scene, id: string): ReactNode {
  const entity = entities.find((one) => one.id === id)
  if (entity) return <EntityLink card={entity.card} />
  const stack = stacks.find((one) => one.id === id)
  return stack ? `${stack.members.length} ${stack.words}` : id
}
