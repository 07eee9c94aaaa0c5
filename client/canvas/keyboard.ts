import { type Arrow, isArrow } from './walk.ts'

/** What the keys of the canvas do. */
export type Keys = {
  onWalk: (arrow: Arrow) => void
  onOpen: () => unknown
  onExpand: () => unknown
  onClear: () => void
  onZoom: (direction: 1 | -1) => void
  onFit: () => void
}

/** Handles a key pressed while the canvas has the focus: arrows, Enter, Ctrl or Shift with Enter, Esc, + - 0. */
export function handleKey(event: KeyboardEvent, keys: Keys): void {
  const held = event.ctrlKey || event.metaKey || event.altKey
  const done = isArrow(event.key) && !held ? walk(keys, event.key) : act(event, keys, held)
  if (done) {
    event.preventDefault()
    event.stopPropagation()
  }
}

function walk(keys: Keys, arrow: Arrow): true {
  keys.onWalk(arrow)
  return true
}

function act({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, keys: Keys, held: boolean): boolean {
  if (key === 'Enter') {
    if (shiftKey || ctrlKey || metaKey) keys.onExpand()
    else keys.onOpen()
    return true
  }
  if (held) return false
  switch (key) {
    case 'Escape':
      keys.onClear()
      return true
    case '+':
    case '=':
      keys.onZoom(1)
      return true
    case '-':
      keys.onZoom(-1)
      return true
    case '0':
      keys.onFit()
      return true
    default:
      return false
  }
}
