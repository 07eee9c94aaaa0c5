import { byCodePoint } from '#model/id.ts'
import { firmness } from '#model/status.ts'
import type { Hop } from './ground.ts'

/** Two neighbours and all that joins them, the firmest relation first. */
type Strand = { to: string; hops: Hop[] }

/** What a walk has seen so far: who is joined to whom, and by what. */
export type Web = {
  add(hops: readonly Hop[]): void
  /** whom an entity is joined to, by code point; nobody where it was not seen */
  around(id: string): readonly Strand[]
  has(id: string): boolean
}

/** A web without anything in it. */
export function makeWeb(): Web {
  const known = new Set<string>()
  const strands = new Map<string, Map<string, Strand>>()
  const sorted = new Map<string, Strand[]>()
  const join = (from: string, to: string, hop: Hop) => {
    const around = strands.get(from) ?? new Map<string, Strand>()
    strands.set(from, around)
    const strand = around.get(to)
    if (!strand) around.set(to, { to, hops: [hop] })
    else strand.hops = [...strand.hops, hop].toSorted(byFirmness)
    sorted.delete(from)
  }
  return {
    add(hops) {
      for (const hop of hops) {
        if (known.has(hop.id)) continue
        known.add(hop.id)
        join(hop.from, hop.to, hop)
        join(hop.to, hop.from, hop)
      }
    },
    around(id) {
      const found = sorted.get(id)
      if (found) return found
      const made = [...(strands.get(id)?.values() ?? [])].toSorted((a, b) => byCodePoint(a.to, b.to))
      sorted.set(id, made)
      return made
    },
    has: (id) => strands.has(id)
  }
}

/** The firmest first, of these the weightiest, then by id. */
function byFirmness(a: Hop, b: Hop): number {
  return firmness(b.mark) - firmness(a.mark) || b.weight - a.weight || byCodePoint(a.id, b.id)
}
