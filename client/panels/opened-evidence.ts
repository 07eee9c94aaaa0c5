/**
 * For each action of a list whose evidence is open, the word of what is shared. It is an option of the panel's question,
 * so that the way back to the list finds it as it was left.
 */
type Opened = ReadonlyMap<string, string>

/** `same%20law:suit-2,people:suit-3` as a map; whatever is no such pair is left out. */
export function readOpened(text: string | null): Opened {
  return new Map(
    (text ?? '').split(',').flatMap((pair) => {
      const at = pair.indexOf(':')
      const word = at > 0 ? decoded(pair.slice(0, at)) : null
      return word === null ? [] : [[pair.slice(at + 1), word] as const]
    })
  )
}

/** The same as text without spaces; null where nothing is open. */
export function openedText(opened: Opened): string | null {
  const pairs = [...opened].map(([id, word]) => `${encodeURIComponent(word)}:${id}`)
  return pairs.length === 0 ? null : pairs.join(',')
}

/** With the evidence of one action opened at a word, or closed. */
export function withOpened(opened: Opened, id: string, word: string | null): Opened {
  const others = [...opened].filter(([other]) => other !== id)
  return new Map(word === null ? others : [...others, [id, word]])
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
