import type { IconName } from '#figure/look/icons.ts'
import type { Act } from '../acts/act.ts'
import { BRIEF, keyWords, REDO_KEY, SHOW_ALL, UNDO_KEY } from '../acts/acts.ts'
import { read } from '../acts/doing.ts'
import { RESEARCH } from '../acts/research-acts.ts'
import { runAct } from '../acts/run-act.ts'
import { setAsOf } from '../state/actions.ts'
import { redo, undo } from '../state/history.ts'
import { usePreferences } from '../state/preferences.ts'
import { toKey } from '../state/question.ts'
import { isPublished, useShell } from '../state/shell.ts'
import { currentScene } from '../state/use-scene.ts'

/** Something the palette can do. */
export type Command = {
  id: string
  icon: IconName
  words: string
  key?: string
  /** whether it needs a canvas */
  onCanvas: boolean
  /** whether it stores something on the server */
  keeps?: true
  run: (go: (to: string) => void) => void
}

/** All commands of the palette; one line each. */
const COMMANDS: readonly Command[] = [
  ...RESEARCH.map(toCommand),
  {
    id: 'audit-all',
    icon: 'badge-check',
    words: 'Audit everything',
    onCanvas: true,
    run: () => read(toKey('audit', [], [['scope', 'all']]))
  },
  {
    id: 'timeline',
    icon: 'clock',
    words: 'Show the timeline',
    onCanvas: true,
    run: () => showTab('timeline')
  },
  {
    id: 'table',
    icon: 'table',
    words: 'Show the table of relations',
    onCanvas: true,
    run: () => showTab('table')
  },
  {
    id: 'outline',
    icon: 'list-tree',
    words: 'Show the outline',
    onCanvas: true,
    run: () => showTab('outline')
  },
  {
    id: 'latest',
    icon: 'calendar-clock',
    words: 'Show the latest (as-of date)',
    onCanvas: true,
    run: () => setAsOf(null)
  },
  toCommand(SHOW_ALL),
  {
    id: 'undo',
    icon: 'undo-2',
    words: 'Undo',
    key: keysOf(UNDO_KEY),
    onCanvas: true,
    run: () => undo()
  },
  {
    id: 'redo',
    icon: 'redo-2',
    words: 'Redo',
    key: keysOf(REDO_KEY),
    onCanvas: true,
    run: () => redo()
  },
  { ...toCommand(BRIEF), keeps: true },
  {
    id: 'brief-other',
    icon: 'presentation',
    words: 'Add the view to another briefing…',
    onCanvas: true,
    keeps: true,
    run: () => useShell.setState({ briefing: 'choose' })
  },
  {
    id: 'briefings',
    icon: 'presentation',
    words: 'Open the briefings',
    onCanvas: false,
    run: (go) => go('/briefings')
  },
  {
    id: 'data',
    icon: 'download',
    words: 'Download the data: this view, a dataset or all',
    onCanvas: true,
    run: () => useShell.setState({ data: true })
  },
  {
    id: 'keys',
    icon: 'keyboard',
    words: 'Keyboard shortcuts',
    key: '?',
    onCanvas: false,
    run: () => useShell.setState({ shortcuts: true })
  },
  {
    id: 'settings',
    icon: 'sliders-horizontal',
    words: 'Settings: theme, motion, names, wheel, keys',
    onCanvas: true,
    run: () => useShell.setState({ settings: true })
  },
  {
    id: 'tour',
    icon: 'route',
    words: 'Take the tour',
    onCanvas: true,
    run: () => useShell.setState({ tour: 0 })
  },
  { id: 'start', icon: 'arrow-left', words: 'Go to the start page', onCanvas: false, run: (go) => go('/') }
]

/** The commands for a query: each word of the query must begin one of their words. */
export function commandsFor(query: string, onCanvas: boolean): Command[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean)
  return COMMANDS.filter((command) => {
    if (command.onCanvas && !onCanvas) return false
    if (command.keeps && isPublished()) return false
    const have = command.words.toLowerCase().split(/[^a-z]+/)
    return asked.every((term) => have.some((word) => word.startsWith(term)))
  })
}

/** Letters that are typed at least before a command counts as meant. */
const LEAST_MEANT = 4

/**
 * Whether what is typed begins the words of a command, and no name of those found, so that the commands come
 * first.
 */
export function isCommand(
  query: string,
  commands: readonly Pick<Command, 'words'>[],
  found: readonly { name: string }[]
): boolean {
  const asked = query.trim().toLowerCase()
  const begins = (text: string): boolean => text.toLowerCase().startsWith(asked)
  if (asked.length < LEAST_MEANT || found.some(({ name }) => begins(name))) return false
  return commands.some(({ words }) => begins(words))
}

/** An act as the palette offers it: to whatever is selected, or to the canvas. */
function toCommand(act: Act): Command {
  return {
    id: act.id,
    icon: act.icon,
    words: act.command ?? '',
    key: act.key && keysOf(act.key),
    onCanvas: true,
    run: (go) => runAct(act, { scene: currentScene(), go })
  }
}

function keysOf(key: string): string {
  return keyWords(key).join(' ')
}

function showTab(tab: 'timeline' | 'outline' | 'table'): void {
  usePreferences.getState().prefer({ dock: true, tab })
  useShell.setState({ phone: tab })
}
