/** Milliseconds that keys wait for the palette before they go to the page again. */
const MOST_MS = 5_000

/** What was typed meanwhile, and how to stop holding it; there is one keyboard. */
let held = ''
let stop: (() => void) | null = null

/** Holds what is typed back from the page, where letters are shortcuts, until the palette takes it. */
export function holdKeys(): void {
  releaseKeys()
  window.addEventListener('keydown', hold, true)
  const timer = window.setTimeout(releaseKeys, MOST_MS)
  stop = () => {
    window.removeEventListener('keydown', hold, true)
    clearTimeout(timer)
  }
}

/** Gives what has been typed so far; from now on keys go to the page again. */
export function releaseKeys(): string {
  const typed = held
  stop?.()
  stop = null
  held = ''
  return typed
}

function hold(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key.length === 1) held += event.key
  else if (event.key === 'Backspace') held = held.slice(0, -1)
  else return
  event.preventDefault()
  event.stopImmediatePropagation()
}
