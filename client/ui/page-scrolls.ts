/**
 * Whether the page itself scrolls, and must be held still below a dialog. To hold it, the kit gives the body a
 * variable, for which the browser styles all elements anew: not where nothing scrolls, as in the explorer, which
 * has thousands.
 */
export function pageScrolls(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement
  return scrollHeight > clientHeight
}
