import type { Hop } from '#graph/hop.ts'
import { byCodePoint } from '#model/id.ts'
import { firmness } from '#model/status.ts'

type Asked = { from: readonly string[]; to: readonly string[]; hops: number; k: number }

/** Every simple route there is, sorted and cut off: slow, plain and right. */
export function exhaustiveRoutes(hops: readonly Hop[], { from, to, hops: most, k }: Asked): string[] {
  const ends = new Set([...from, ...to])
  const found: { entities: string[]; leads: Hop[] }[] = []
  const joining = (a: string, b: string) =>
    hops
      .filter((hop) => (hop.from === a && hop.to === b) || (hop.from === b && hop.to === a))
      .toSorted(
        (x, y) => firmness(y.mark) - firmness(x.mark) || y.weight - x.weight || byCodePoint(x.id, y.id)
      )
  const all = [...new Set(hops.flatMap((hop) => [hop.from, hop.to]))]
  const walk = (entities: string[], leads: Hop[]): void => {
    const at = entities.at(-1) ?? ''
    if (leads.length > 0 && to.includes(at)) found.push({ entities, leads })
    if (leads.length === most || (leads.length > 0 && ends.has(at))) return
    for (const next of all) {
      const lead = joining(at, next)[0]
      if (lead && !entities.includes(next)) walk([...entities, next], [...leads, lead])
    }
  }
  for (const start of new Set(from)) walk([start], [])
  const least = (leads: Hop[]) => Math.min(...leads.map(({ mark }) => firmness(mark)))
  const weight = (leads: Hop[]) => leads.reduce((sum, hop) => sum + hop.weight, 0)
  return found
    .toSorted(
      (a, b) =>
        a.leads.length - b.leads.length ||
        least(b.leads) - least(a.leads) ||
        weight(b.leads) - weight(a.leads) ||
        a.entities.reduce((before, id, i) => before || byCodePoint(id, b.entities[i] ?? ''), 0)
    )
    .slice(0, k)
    .map(({ leads }) => leads.map(({ id }) => id).join(' '))
}
