import { type ListName, isList, recordName } from '#model/shape.ts'
import { endOfString } from './token.ts'

/** What is open around a sign: an object and the key at which it is, or a list and the index. */
type Open = { key: string; index: number | null }

/**
 * The line, from 1, on which each record of a dataset begins, by what faults call the record; of two of one name the
 * second, which is one too many. `text` is JSON and `input` the dataset read from it; `part` is its index in a bundle,
 * null where the text is the dataset.
 */
export function recordLines(text: string, input: unknown, part: number | null): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  let line = 1
  let from = 0
  eachRecord(text, part, (list, index, at) => {
    for (let next = text.indexOf('\n', from); next !== -1 && next < at; next = text.indexOf('\n', from)) {
      line += 1
      from = next + 1
    }
    lines.set(recordName(input, list, index), line)
  })
  return lines
}

function eachRecord(
  text: string,
  part: number | null,
  tell: (list: ListName, index: number, at: number) => void
): void {
  const open: Open[] = []
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const inner = open.at(-1)
    if (sign === '"') {
      const end = endOfString(text, at + 1) ?? text.length
      if (isKey && inner) inner.key = text.slice(at + 1, end - 1)
      at = end - 1
    } else if (sign === '{' || sign === '[') {
      if (sign === '{') tellRecord(open, part, (list, index) => tell(list, index, at))
      isKey = sign === '{'
      open.push({ key: '', index: isKey ? null : 0 })
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ':') isKey = false
    else if (sign === ',' && inner) {
      isKey = inner.index === null
      if (inner.index !== null) inner.index += 1
    }
  }
}

/** Tells whether what begins within all that is open is a record of the dataset, and which. */
function tellRecord(
  open: readonly Open[],
  part: number | null,
  tell: (list: ListName, index: number) => void
): void {
  const [bundle, datasets] = open
  const isOurs = part === null || (bundle?.key === 'datasets' && datasets?.index === part)
  if (!isOurs || open.length !== (part === null ? 2 : 4)) return
  const [dataset, list] = open.slice(-2)
  if (dataset && isList(dataset.key) && list && list.index !== null) tell(dataset.key, list.index)
}
