/** Where a browser remembers texts of the page: for good, or until the tab is closed. */
type Place = 'localStorage' | 'sessionStorage'

/** The text under a key, null where there is none; a browser that refuses storage still shows the page. */
export function recall(place: Place, key: string): string | null {
  try {
    return globalThis[place].getItem(key)
  } catch {
    return null
  }
}

/** Remembers a text under a key, or (null) forgets it, where the browser allows. */
export function remember(place: Place, key: string, text: string | null): void {
  try {
    if (text === null) globalThis[place].removeItem(key)
    else globalThis[place].setItem(key, text)
  } catch {
    // full or forbidden: it is so until the page is left
  }
}
