/** A text and the range selected in it. */
export type Chosen = { text: string; from: number; to: number }

/** Wraps the selection in asterisks, except spaces at its ends, or removes the asterisks that are there. */
export function wrapped(chosen: Chosen, mark: '*' | '**'): Chosen {
  const { text, from, to } = trimmed(chosen)
  const n = mark.length
  const before = /\**$/.exec(text.slice(0, from))?.[0].length ?? 0
  const after = /^\**/.exec(text.slice(to))?.[0].length ?? 0
  const stars = Math.min(before, after)
  // one asterisk is italic, two are bold, three are both
  const has = mark === '*' ? stars % 2 === 1 : stars >= 2
  const inner = text.slice(from, to)
  return has
    ? { text: text.slice(0, from - n) + inner + text.slice(to + n), from: from - n, to: to - n }
    : { text: text.slice(0, from) + mark + inner + mark + text.slice(to), from: from + n, to: to + n }
}

/** The selection without spaces at its ends, beside which asterisks would mean nothing. */
function trimmed({ text, from, to }: Chosen): Chosen {
  const inner = text.slice(from, to)
  const start = from + inner.length - inner.trimStart().length
  return { text, from: start, to: Math.max(start, from + inner.trimEnd().length) }
}

/** Makes the selected lines list items, or plain lines where all are items already. */
export function listed({ text, from, to }: Chosen): Chosen {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const stop = text.indexOf('\n', to)
  const end = stop === -1 ? text.length : stop
  const lines = text.slice(start, end).split('\n')
  const all = lines.every((line) => line.startsWith('- '))
  const changed = lines
    .map((line) => (all ? line.slice(2) : line.startsWith('- ') ? line : `- ${line}`))
    .join('\n')
  return { text: text.slice(0, start) + changed + text.slice(end), from: start, to: start + changed.length }
}

/** Makes the selection the words of a link, and selects its address. */
export function linked({ text, from, to }: Chosen): Chosen {
  const words = text.slice(from, to) || 'words'
  const address = 'https://'
  const at = from + words.length + 3
  return {
    text: `${text.slice(0, from)}[${words}](${address})${text.slice(to)}`,
    from: at,
    to: at + address.length
  }
}

/** Replaces the selection with words. */
export function replaced({ text, from, to }: Chosen, words: string): Chosen {
  const at = from + words.length
  return { text: text.slice(0, from) + words + text.slice(to), from: at, to: at }
}
