import { icons } from 'lucide'

/** An icon of the lucide package by its dashed name, as `server/figure/look/icons.json` keeps it; throws for an unknown name. */
export function lucideParts(name: string): unknown {
  const key = name.replaceAll(/(^|-)([a-z0-9])/g, (_, _dash: string, letter: string) => letter.toUpperCase())
  const found: unknown = Object.entries(icons).find(([each]) => each === key)?.[1]
  if (found === undefined) throw new Error(`lucide has no icon ${name}`)
  return found
}
