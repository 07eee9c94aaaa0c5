/** Mixes two `#rrggbb` colours: `share` (0 to 1) of the first, the rest of the second. */
export function mix(first: string, second: string, share: number): string {
  const a = channels(first)
  const b = channels(second)
  return `#${a.map((value, at) => hex(value * share + (b[at] ?? 0) * (1 - share))).join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0')
}
