import { LAYOUTS } from '#figure/layout/layouts.ts'
import { focusOn, hide, showAll } from '../state/actions.ts'
import { addressOf } from '../share/address.ts'
import { align, ALIGNMENTS, pin } from '../state/arranging.ts'
import { add } from '../state/expanding.ts'
import type { Scene } from '#figure/scene.ts'
import {
  hideOthers,
  hideSingles,
  invertSelection,
  selectAll,
  selectAloud,
  selectNeighbors
} from '../state/selecting.ts'
import { isPublished, useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { type Act, BODIES } from './act.ts'
import { aloud } from './aloud.ts'
import { copy, copySentences, endsOf, fold, read, relationsOf } from './doing.ts'
import { handleExpand } from './handle-expand.ts'
import { RESEARCH } from './research-acts.ts'
import { entitiesOf, idsOf, isPinned, placesOf, type Target } from './target.ts'
import { entityPath } from '../paths.ts'

/** Adds the view to the briefing that was added to last. */
export const BRIEF: Act = {
  id: 'brief',
  icon: 'presentation',
  words: 'Add the view to a briefing',
  command: 'Add the view to a briefing',
  key: 'B',
  on: ['canvas', ...BODIES, 'relation'],
  when: () => !isPublished(),
  needs: 'A published copy keeps no briefings',
  run: () => useShell.setState({ briefing: 'add' })
}

/** Undoes all filters. */
export const SHOW_ALL: Act = {
  id: 'show-all',
  icon: 'eye',
  words: 'Show all that is hidden',
  command: 'Show all that is hidden',
  on: ['canvas'],
  when: (_, { hidden }) => [...hidden.by.values()].some((count) => count > 0),
  needs: 'Nothing is hidden',
  run: showAll
}

/** All acts, in the order of menus; `---` between groups. One entry each: menus, keys and outline follow. */
export const ACTS: readonly (Act | '---')[] = [
  {
    id: 'read',
    icon: 'book-open',
    words: 'Read the details',
    on: ['entity', 'stack', 'relation'],
    run: (target) => 'id' in target && read(target.id)
  },
  {
    id: 'expand',
    icon: 'workflow',
    words: 'Expand',
    key: 'E',
    on: ['entity', 'selection'],
    orFocus: true,
    run: (target, { scene }) => handleExpand(...entitiesOf(target, scene))
  },
  {
    id: 'fold',
    icon: 'unfold-vertical',
    words: (target, { stacks }) =>
      target.what === 'stack' && stacks.some(({ id, open }) => open && id === target.id) ? 'Fold' : 'Unfold',
    key: 'U',
    on: ['stack'],
    run: (target, { scene }) => target.what === 'stack' && fold(target.id, scene)
  },
  {
    id: 'focus',
    icon: 'focus',
    words: 'Begin from here',
    on: ['entity'],
    run: (target, { go }) => target.what === 'entity' && go(entityPath(target.id))
  },
  '---',
  ...RESEARCH,
  '---',
  ...([1, 2, 3, 4, 5] as const).map((depth): Act => ({
    id: `near-${depth}`,
    icon: 'scan',
    words: `${depth} ${depth === 1 ? 'step' : 'steps'}`,
    under: 'Show only within',
    key: String(depth),
    on: BODIES,
    run: (target, { scene }) => focusOn(entitiesOf(target, scene), depth)
  })),
  '---',
  {
    id: 'neighbors',
    icon: 'share-2',
    words: 'Select neighbors',
    key: 'N',
    on: BODIES,
    run: (target, { scene }) => selectNeighbors(idsOf(target), scene)
  },
  {
    id: 'ends',
    icon: 'share-2',
    words: 'Select both ends',
    on: ['relation'],
    run: (target, { scene }) => target.what === 'relation' && selectAloud(endsOf(target.id, scene))
  },
  {
    id: 'members',
    icon: 'users',
    words: 'Select its members',
    on: ['stack'],
    run: (target) => target.what === 'stack' && selectAloud(target.members)
  },
  {
    id: 'all',
    icon: 'scan',
    words: 'Select all',
    key: 'mod+A',
    on: ['canvas'],
    run: (_, { scene }) => selectAll(scene)
  },
  {
    id: 'invert',
    icon: 'arrow-left-right',
    words: 'Invert the selection',
    key: 'I',
    on: ['canvas', ...BODIES],
    run: (_, { scene }) => invertSelection(scene)
  },
  '---',
  {
    id: 'pin',
    icon: 'pin',
    words: (target, scene) => (isPinned(target, scene) ? 'Unpin' : 'Pin'),
    key: 'P',
    on: BODIES,
    run: (target, { scene }) => pin(placesOf(target, scene), !isPinned(target, scene))
  },
  ...ALIGNMENTS.map(({ id, words }): Act => ({
    id: `align-${id}`,
    icon: 'list',
    words,
    under: 'Line up',
    on: ['selection'],
    when: (target) =>
      target.what === 'selection' && target.ids.length > (id === 'left' || id === 'top' ? 1 : 2),
    run: (target, { scene }) => align(placesOf(target, scene), id)
  })),
  ...LAYOUTS.map(({ id, word }): Act => ({
    id: `arrange-${id}`,
    icon: 'shapes',
    words: word,
    under: 'Arrange',
    on: ['canvas'],
    run: () => useShell.setState({ arranging: id })
  })),
  {
    id: 'pin-all',
    icon: 'pin',
    words: 'Pin everything',
    on: ['canvas'],
    run: () => pin([...useView.getState().places.keys()], true)
  },
  {
    id: 'unpin-all',
    icon: 'pin-off',
    words: 'Unpin everything',
    on: ['canvas'],
    run: () => pin([...useView.getState().places.keys()], false)
  },
  {
    id: 'fit-selection',
    icon: 'maximize',
    words: 'Bring into view',
    key: 'F',
    on: BODIES,
    run: (target) => useShell.setState({ fitTo: idsOf(target) })
  },
  {
    id: 'fit',
    icon: 'maximize',
    words: 'Fit the view',
    key: '0',
    on: ['canvas'],
    run: () => useShell.setState({ fitTo: [] })
  },
  '---',
  BRIEF,
  {
    id: 'copy-sentence',
    icon: 'copy',
    words: 'Copy the sentence',
    on: ['relation'],
    run: (target, { scene }) => target.what === 'relation' && copySentences(relationsOf(target.id, scene))
  },
  {
    id: 'copy-link',
    icon: 'link',
    words: 'Copy a link',
    on: ['entity'],
    run: (target) =>
      target.what === 'entity' && copy(addressOf(entityPath(target.id), location.href), 'Link copied')
  },
  {
    id: 'hide',
    icon: 'eye-off',
    words: 'Hide',
    key: 'Delete',
    on: BODIES,
    run: (target, { scene }) => hide(entitiesOf(target, scene))
  },
  {
    id: 'hide-others',
    icon: 'eye-off',
    words: 'Hide all others',
    key: 'shift+Delete',
    on: BODIES,
    run: (target, { scene }) => hideOthers(entitiesOf(target, scene))
  },
  {
    id: 'hide-singles',
    icon: 'eye-off',
    words: 'Hide unconnected entities',
    on: ['canvas'],
    run: (_, { scene }) => hideSingles(scene)
  },
  {
    id: 'reveal',
    icon: 'git-fork',
    words: 'Reveal relations among what is shown',
    on: ['canvas', 'selection'],
    run: () => aloud(add([], null), 'Could not reveal them')
  },
  SHOW_ALL
]

/** The acts for a target in their groups, empty groups left out. */
export function actsFor(target: Target, scene: Scene): Act[][] {
  const groups: Act[][] = [[]]
  for (const act of ACTS) {
    if (act === '---') groups.push([])
    else if (act.on.includes(target.what) && (act.when?.(target, scene) ?? true)) groups.at(-1)?.push(act)
  }
  return groups.filter((group) => group.length > 0)
}

/** The words of an act for a target. */
export function wordsOf({ words }: Act, target: Target, scene: Scene): string {
  return typeof words === 'string' ? words : words(target, scene)
}

/** A key as people read it: `Ctrl A`, `Shift Delete`. */
export function keyWords(key: string): string[] {
  return key.split('+').map((part) => KEY_WORDS[part] ?? part)
}

/** The keys of undo and redo, which are no acts: they have no target. */
export const UNDO_KEY = 'mod+Z'
export const REDO_KEY = 'mod+shift+Z'

const KEY_WORDS: Record<string, string> = { mod: 'Ctrl', shift: 'Shift' }
