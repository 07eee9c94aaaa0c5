import type { ComponentType } from 'react'
import { pathsOf } from '../state/paths-key.ts'
import { sourceOf } from '../state/source-key.ts'
import type { Scene } from '#figure/scene.ts'
import { EntityPanel } from './EntityPanel.tsx'
import { PathsPanel } from './PathsPanel.tsx'
import { RelationPanel } from './RelationPanel.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import { StackPanel } from './StackPanel.tsx'

type Entry = {
  name: string
  /** whether this panel reads what has that id */
  reads: (id: string, scene: Pick<Scene, 'stacks' | 'lines'>) => boolean
  Panel: ComponentType<{ id: string }>
}

/** One line for each panel; the first that reads the last selected id shows it. */
export const PANELS: readonly Entry[] = [
  { name: 'source', reads: (id) => sourceOf(id) !== null, Panel: SourcePanel },
  { name: 'paths', reads: (id) => pathsOf(id) !== null, Panel: PathsPanel },
  { name: 'stack', reads: (id) => id.startsWith('stack:'), Panel: StackPanel },
  { name: 'relation', reads: (id) => id.includes('/'), Panel: RelationPanel },
  { name: 'entity', reads: () => true, Panel: EntityPanel }
]
