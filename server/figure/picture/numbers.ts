import { type Day, LATEST } from '#model/dates.ts'
import { include } from '#model/grouping.ts'
import { byCodePoint } from '#model/id.ts'
import type { ShownAssertion, ShownRelation } from '#model/shown.ts'
import type { Known } from '../known.ts'
import type { SceneLine } from '../scene.ts'
import { bearing, opposing } from '../words/bearing.ts'
import { relationAt } from '../words/relation-at.ts'

/**
 * A source as a picture cites it; `letter` is empty where nothing in the picture cites that place separately.
 */
export type Cited = {
  number: number
  source: string
  pins: readonly { pin: string | null; letter: string }[]
}

/**
 * The sources of a picture in the order of their numbers, and what each line cites: `3`, or `3a` for one place
 * of several.
 */
export type Numbering = {
  cited: readonly Cited[]
  refs: ReadonlyMap<string, readonly string[]>
  /** for each line, the sources that it rests on, and the places in each */
  uses: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string | null>>>
}

/** A line that cites more places of one source than this cites the source as a whole. */
const PLACES_MOST = 2
const byPlace = new Intl.Collator('en', { numeric: true })

/** A line to be numbered, as it stands on its day. */
export type NumberedLine = Pick<SceneLine, 'id' | 'relations'> & { asOf: Day | null }

/** Numbers the sources of lines in the order in which the lines are given. */
export function toNumbering(
  lines: readonly NumberedLine[],
  { relations, sources }: Pick<Known, 'relations' | 'sources'>
): Numbering {
  const pinsOf = new Map<string, Set<string | null>>()
  const uses = new Map<string, Map<string, Set<string | null>>>()
  for (const { id, relations: ids, asOf } of lines) {
    const own = new Map<string, Set<string | null>>()
    for (const { source, pin } of ids.flatMap((each) => supportOf(relations.get(each), asOf, sources))) {
      include(own, source, pin)
      include(pinsOf, source, pin)
    }
    uses.set(id, own)
  }
  const numbers = new Map([...pinsOf.keys()].map((source, at) => [source, at + 1]))
  const singled = new Set<string>()
  const refs = new Map<string, string[]>()
  const lettersOf = new Map([...pinsOf].map(([source, pins]) => [source, toLetters(pins)]))
  for (const [id, own] of uses) {
    const cites = [...own].toSorted(([a], [b]) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
    refs.set(
      id,
      cites.flatMap(([source, pins]) => {
        const number = String(numbers.get(source))
        if (pins.size > PLACES_MOST || pins.size === pinsOf.get(source)?.size) return [number]
        singled.add(source)
        return [...pins].map((pin) => `${number}${lettersOf.get(source)?.get(pin) ?? ''}`).toSorted()
      })
    )
  }
  const cited = [...lettersOf].map(([source, letters]) => ({
    source,
    number: numbers.get(source) ?? 0,
    pins: [...letters].map(([pin, own]) => ({ pin, letter: singled.has(source) ? own : '' }))
  }))
  return { cited, refs, uses }
}

/**
 * The assertions that make a relation stand as it does on a day: the one that bears it and, if it is disputed,
 * the other side's.
 */
export function supportOf(
  relation: ShownRelation | undefined,
  asOf: Day | null,
  sources: Known['sources']
): ShownAssertion[] {
  const shown = relation && relationAt(relation, asOf ?? LATEST)
  if (!shown) return []
  const both = [bearing(shown, sources, asOf), opposing(shown, sources, asOf)]
  return both.filter((each) => each !== undefined)
}

/**
 * The part of a numbering that some lines use, keyed by their ids there and renamed as given; numbers and
 * letters stay.
 */
export function partOf({ cited, refs, uses }: Numbering, lines: ReadonlyMap<string, string>): Numbering {
  const pinsOf = new Map<string, Set<string | null>>()
  for (const id of lines.keys()) {
    for (const [source, pins] of uses.get(id) ?? []) {
      for (const pin of pins) include(pinsOf, source, pin)
    }
  }
  const named = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map(
      [...lines].flatMap(([id, name]) => {
        const own = map.get(id)
        return own === undefined ? [] : [[name, own] as const]
      })
    )
  return {
    cited: cited.flatMap((each) => {
      const own = pinsOf.get(each.source)
      return own ? [{ ...each, pins: each.pins.filter(({ pin }) => own.has(pin)) }] : []
    }),
    refs: named(refs),
    uses: named(uses)
  }
}

/** Orders numbers as they are printed: `2`, `10a`, `10b`. */
export function byRef(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || byCodePoint(a, b)
}

/** Numbers as they are printed: `1, 3a, 5–8`. */
export function refWords(refs: readonly string[]): string {
  const parts: string[] = []
  for (let at = 0; at < refs.length; at++) {
    let end = at
    while (isNext(refs[end], refs[end + 1])) end++
    if (end - at < 2) parts.push(refs[at] ?? '')
    else {
      parts.push(`${refs[at]}–${refs[end]}`)
      at = end
    }
  }
  return parts.join(', ')
}

function isNext(one: string | undefined, next: string | undefined): boolean {
  return /^\d+$/.test(one ?? '') && Number(next) === Number(one) + 1
}

/** A letter for each place, in the order of the document; a citation without a pincite comes last. */
function toLetters(pins: ReadonlySet<string | null>): Map<string | null, string> {
  const named = [...pins].filter((pin) => pin !== null).toSorted((a, b) => byPlace.compare(a, b))
  const all = pins.has(null) ? [...named, null] : named
  return new Map(all.map((pin, at) => [pin, letter(at)]))
}

function letter(at: number): string {
  return (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCodePoint(97 + (at % 26))
}
