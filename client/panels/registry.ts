import type { ComponentType } from 'react'
import { useKnown } from '../state/known.ts'
import { questionOf } from '../state/question.ts'
import type { Scene } from '#figure/scene.ts'
import { AuditPanel } from './AuditPanel.tsx'
import { ChainPanel } from './ChainPanel.tsx'
import { ChangesPanel } from './ChangesPanel.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { EntityPanel } from './EntityPanel.tsx'
import { EventsPanel } from './EventsPanel.tsx'
import { PathsPanel } from './PathsPanel.tsx'
import { RelatedPanel } from './RelatedPanel.tsx'
import { RelationPanel } from './RelationPanel.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import { StackPanel } from './StackPanel.tsx'

type Entry = {
  name: string
  /** whether this panel shows what has that id */
  reads: (id: string, scene: Pick<Scene, 'stacks' | 'entities'>) => boolean
  Panel: ComponentType<{ id: string }>
}

/** One line for each panel; the first that reads the last selected id shows it. */
export const PANELS: readonly Entry[] = [
  answering('source', SourcePanel),
  answering('related', RelatedPanel),
  answering('paths', PathsPanel),
  answering('chain', ChainPanel),
  answering('compare', ComparePanel),
  answering('audit', AuditPanel),
  answering('changes', ChangesPanel),
  answering('events', EventsPanel),
  { name: 'stack', reads: isStack, Panel: StackPanel },
  { name: 'relation', reads: (id) => id.includes('/'), Panel: RelationPanel },
  { name: 'entity', reads: (id) => questionOf(id) === null, Panel: EntityPanel }
]

/**
 * Whether an id is a stack's, drawn now or earlier. An entity may have any id, even one that looks like a
 * stack's.
 */
function isStack(id: string, { stacks, entities }: Pick<Scene, 'stacks' | 'entities'>): boolean {
  if (stacks.some((stack) => stack.id === id)) return true
  return (
    id.startsWith('stack:') &&
    !entities.some((entity) => entity.id === id) &&
    !useKnown.getState().entities.has(id)
  )
}

/** The panel that answers the questions of its name (`client/state/question.ts`). */
function answering(name: string, Panel: Entry['Panel']): Entry {
  return { name, reads: (id) => questionOf(id)?.panel === name, Panel }
}
