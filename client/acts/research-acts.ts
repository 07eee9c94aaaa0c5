import { LIMITS } from '#model/limits.ts'
import type { Scene } from '#figure/scene.ts'
import { useKnown } from '../state/known.ts'
import { toKey } from '../state/question.ts'
import { type Act, BODIES } from './act.ts'
import { read } from './doing.ts'
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
    words: 'Audit this view',
    key: 'A',
    command: 'Audit this view',
    on: ['canvas'],
    run: () => read(toKey('audit', [], [['scope', 'view']]))
  }
]

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
