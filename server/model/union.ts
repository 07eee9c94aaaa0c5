import type { Entity } from './entity.ts'
import { byCodePoint } from './id.ts'
import type { Relation } from './relation.ts'
import type { ShownAssertion, ShownEntity, ShownSource } from './shown.ts'
import type { Source } from './source.ts'
import { inOrder } from './standing.ts'

/** What one dataset says of a record; parts are listed by the precedence of their datasets. */
export type Part<T> = { dataset: string; record: T }

/** A relation as its datasets give it, before a day is chosen: all assertions, in order. */
export type UnitedRelation = {
  id: string
  type: Relation['type']
  from: string
  to: string
  role: string | null
  start: string | null
  end: string | null
  summary: string
  assertions: ShownAssertion[]
}

/** The union of what datasets say of one entity: the first name, summary and dates given; lists united. */
export function uniteEntity(parts: readonly Part<Entity>[]): ShownEntity {
  const lead = first(parts)
  const name = lead.record.name
  const aliases = new Set<string>()
  const identifiers = new Map<string, string>()
  for (const { record } of parts) {
    for (const alias of [record.name, ...record.aliases]) if (alias !== name) aliases.add(alias)
    for (const [key, value] of Object.entries(record.identifiers)) {
      if (!identifiers.has(key)) identifiers.set(key, value)
    }
  }
  return {
    id: lead.record.id,
    kind: lead.record.kind,
    name,
    aliases: [...aliases],
    summary: parts.find((part) => part.record.summary)?.record.summary ?? '',
    identifiers: Object.fromEntries([...identifiers].toSorted(([a], [b]) => byCodePoint(a, b))),
    ...extent(parts),
    place: parts.find((part) => part.record.place)?.record.place ?? null,
    cites: parts.flatMap(({ dataset, record }) =>
      record.cites.map((cite) => ({ source: cite.source, pin: cite.pin ?? null, dataset }))
    ),
    datasets: parts.map((part) => part.dataset)
  }
}

/** The union of what datasets say of one relation: every assertion, each remembering its dataset. */
export function uniteRelation(parts: readonly Part<Relation>[]): UnitedRelation {
  const lead = first(parts)
  const assertions = parts.flatMap(({ dataset, record }) =>
    record.assertions.map((assertion) => ({
      status: assertion.status,
      date: assertion.date,
      by: assertion.by ?? null,
      source: assertion.source,
      pin: assertion.pin ?? null,
      quote: assertion.quote ?? null,
      note: assertion.note ?? null,
      confidence: assertion.confidence,
      dataset
    }))
  )
  return {
    id: lead.record.id,
    type: lead.record.type,
    from: lead.record.from,
    to: lead.record.to,
    role: parts.find((part) => part.record.role)?.record.role ?? null,
    ...extent(parts),
    summary: parts.find((part) => part.record.summary)?.record.summary ?? '',
    assertions: inOrder(assertions)
  }
}

/** The union of what datasets say of one source: for each field the first dataset that gives it counts. */
export function uniteSource(parts: readonly Part<Source>[]): ShownSource {
  const lead = first(parts).record
  const give = (key: 'date' | 'url' | 'archiveUrl' | 'accessed' | 'note') =>
    parts.find((part) => part.record[key] !== undefined)?.record[key] ?? null
  return {
    id: lead.id,
    title: lead.title,
    kind: lead.kind,
    publisher: lead.publisher,
    date: give('date'),
    url: give('url'),
    archiveUrl: give('archiveUrl'),
    accessed: give('accessed'),
    note: give('note')
  }
}

function extent(parts: readonly Part<{ start?: string; end?: string }>[]): {
  start: string | null
  end: string | null
} {
  return {
    start: parts.find((part) => part.record.start)?.record.start ?? null,
    end: parts.find((part) => part.record.end)?.record.end ?? null
  }
}

function first<T>(parts: readonly Part<T>[]): Part<T> {
  const part = parts[0]
  if (!part) throw new RangeError('a union needs at least one part')
  return part
}
