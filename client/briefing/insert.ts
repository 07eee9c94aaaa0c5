/** A text in which some stretch is chosen. */
export type Written = { text: string; from: number; to: number }

/** Puts marks around what is chosen, or takes them away where they are already. */
export function wrapped({ text, from, to }: Written, mark: string): Written {
  const n = mark.length
  const has = text.slice(from - n, from) === mark && text.slice(to, to + n) === mark
  if (has) {
    return {
      text: text.slice(0, from - n) + text.slice(from, to) + text.slice(to + n),
      from: from - n,
      to: to - n
    }
  }
  return {
    text: text.slice(0, from) + mark + text.slice(from, to) + mark + text.slice(to),
    from: from + n,
    to: to + n
  }
}

/** Makes the lines that are chosen items of a list, or plain lines again where all are items. */
export function listed({ text, from, to }: Written): Written {
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

/** Makes what is chosen the words of a link, and its address what is chosen next. */
export function linked({ text, from, to }: Written): Written {
  const words = text.slice(from, to) || 'words'
  const address = 'https://'
  const at = from + words.length + 3
  return {
    text: `${text.slice(0, from)}[${words}](${address})${text.slice(to)}`,
    from: at,
    to: at + address.length
  }
}

/** Puts words in place of what is chosen. */
export function replaced({ text, from, to }: Written, words: string): Written {
  const at = from + words.length
  return { text: text.slice(0, from) + words + text.slice(to), from: at, to: at }
}
