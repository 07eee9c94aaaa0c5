import { LIMITS } from '#model/limits.ts'
import type { Scene } from '#figure/scene.ts'
import { bearing } from '#figure/words/bearing.ts'
import { today } from '#figure/words/date-words.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { sourceKey } from '../state/attended.ts'
import { useKnown } from '../state/known.ts'
import { toKey } from '../state/question.ts'
import { useView } from '../state/view.ts'
import { type Act, BODIES } from './act.ts'
import { read, relationsOf } from './doing.ts'
import { entitiesOf, type Target } from './target.ts'

/** The questions that can be asked about what is selected, or about the view; each opens its panel. */
export const RESEARCH: readonly Act[] = [
  {
    id: 'related',
    icon: 'layers',
    words: 'Related actions',
    key: 'R',
    command: 'Related actions',
    on: BODIES,
    orFocus: true,
    when: (target, scene) => fits(entitiesOf(target, scene), 1, LIMITS.relatedEntities),
    needs: `Select up to ${LIMITS.relatedEntities} entities first`,
    run: (target, { scene }) => read(toKey('related', [entitiesOf(target, scene)]))
  },
  {
    id: 'paths',
    icon: 'route',
    words: (target) => (target.what === 'selection' ? 'How they are connected' : 'Connected to …'),
    key: 'C',
    command: 'How is this connected to …',
    on: BODIES,
    orFocus: true,
    when: (target, scene) => fits(entitiesOf(target, scene), 1, LIMITS.pathEnds),
    needs: `Select up to ${LIMITS.pathEnds} entities first`,
    run: (target, { scene }) => {
      const ids = entitiesOf(target, scene)
      read(toKey('paths', target.what === 'selection' ? [ids.slice(0, 1), ids.slice(1)] : [ids, []]))
    }
  },
  {
    id: 'chain',
    icon: 'history',
    words: 'Procedural history',
    key: 'H',
    command: 'Procedural history',
    on: ['entity'],
    orFocus: true,
    when: (target, scene) => actionsOf(target, scene).length === 1,
    needs: 'Select one action first',
    run: (target, { scene }) => read(toKey('chain', [actionsOf(target, scene)]))
  },
  {
    id: 'compare',
    icon: 'git-compare',
    words: (target) => (target.what === 'selection' ? 'Compare the two' : 'Compare with …'),
    key: 'V',
    command: 'Compare with …',
    on: ['entity', 'selection'],
    orFocus: true,
    when: (target, scene) => actionsOf(target, scene).length === (target.what === 'selection' ? 2 : 1),
    needs: 'Select one action or two first',
    run: (target, { scene }) => {
      const [left = [], right = []] = actionsOf(target, scene).map((id) => [id])
      read(toKey('compare', [left, right]))
    }
  },
  {
    id: 'events',
    icon: 'calendar',
    words: 'Events in order',
    key: 'T',
    command: 'Events in order',
    on: ['canvas', ...BODIES],
    when: (target, scene) => fits(entitiesOf(target, scene), 0, LIMITS.betweenEntities),
    run: (target, { scene }) => read(toKey('events', groupOf(target, scene)))
  },
  {
    id: 'changes',
    icon: 'calendar-clock',
    words: 'What became known',
    key: 'K',
    command: 'What became known between two days',
    on: ['canvas', ...BODIES],
    when: (target, scene) => fits(entitiesOf(target, scene), 0, LIMITS.betweenEntities),
    run: (target, { scene }) => read(toKey('changes', groupOf(target, scene)))
  },
  {
    id: 'audit',
    icon: 'badge-check',
    words: (target) => (target.what === 'canvas' ? 'Audit this view' : 'Audit'),
    key: 'A',
    command: 'Audit what is selected, or this view',
    on: ['canvas', ...BODIES],
    when: (target, scene) => fits(entitiesOf(target, scene), 0, LIMITS.betweenEntities),
    run: (target, { scene }) => {
      const group = groupOf(target, scene)
      read(toKey('audit', group, group.length > 0 ? [] : [['scope', 'view']]))
    }
  },
  {
    id: 'source',
    icon: 'file-text',
    words: 'What rests on its source',
    key: 'S',
    command: 'What rests on the source of a relation',
    on: ['relation'],
    when: (target, scene) => sourceOf(target, scene) !== null,
    needs: 'Select a relation first',
    run: (target, { scene }) => {
      const source = sourceOf(target, scene)
      if (source !== null) read(sourceKey(source))
    }
  }
]

/** The source that makes a relation stand as it does on the day shown; null for anything but a known relation. */
function sourceOf(target: Target, scene: Scene): string | null {
  if (target.what !== 'relation') return null
  const { relations, sources } = useKnown.getState()
  const { asOf } = useView.getState()
  const all = relationsOf(target.id, scene).flatMap((id) => relations.get(id) ?? [])
  const [first] = relationsAt(all, asOf)
  return (first && bearing(first, sources, asOf ?? today())?.source) ?? null
}

/** The actions among a target's entities, including one that is read but is not on the canvas. */
function actionsOf(target: Target, scene: Scene): string[] {
  const { entities } = useKnown.getState()
  return entitiesOf(target, scene).filter((id) => (entities.get(id)?.kind ?? 'action') === 'action')
}

/**
 * The subject of a question that may also be asked of the whole view: with nobody named it is about everything.
 */
function groupOf(target: Target, scene: Scene): string[][] {
  const ids = entitiesOf(target, scene)
  return ids.length > 0 ? [ids] : []
}

function fits(ids: readonly string[], least: number, most: number): boolean {
  return ids.length >= least && ids.length <= most
}
