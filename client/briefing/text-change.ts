/** The stretch in which two texts differ: where it begins, and where it ends in each. */
export type TextChange = { from: number; before: number; after: number }

/** Finds the shortest stretch of a text that was replaced to make another. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from++
  let same = 0
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same++
  return { from, before: before.length - same, after: after.length - same }
}
