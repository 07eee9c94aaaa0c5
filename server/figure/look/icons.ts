import json from './icons.json'

/** The icons there are, by their lucide names. */
export type IconName = keyof typeof json

/** A part of an icon: an SVG tag and its attributes, in a box of 24 by 24, stroke 2, round caps and joins. */
export type IconPart = readonly [tag: string, attributes: Readonly<Record<string, string>>]

const ICONS = new Map(Object.entries(json))
const asked = new Map<string, readonly IconPart[]>()

/**
 * The parts of an icon; empty for a name that is not in `icons.json` (`test/support/add-icons.ts` adds names).
 */
export function iconParts(name: string): readonly IconPart[] {
  const known = asked.get(name) ?? toParts(ICONS.get(name) ?? [])
  asked.set(name, known)
  return known
}

function toParts(parts: (string | Record<string, string | undefined>)[][]): IconPart[] {
  return parts.map(([tag, attributes]) => [
    typeof tag === 'string' ? tag : 'path',
    typeof attributes === 'object'
      ? Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? '']))
      : {}
  ])
}
