import { datedSince } from '#figure/words/dated.ts'
import { append } from '#model/grouping.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import type { ShownEntity } from '#model/shown.ts'
import { wellFormed } from '#model/text.ts'
import { toAbout } from './about.ts'
import type { Cited } from './citations.ts'
import { citedRelations, toCitations } from './citations.ts'
import { toCypher } from './cypher-text.ts'
import type { Extract } from './extract.ts'
import type { Loss } from './loss.ts'
import { asText, changedSources, changedTexts, UNION } from './loss-rules.ts'
import { regrouped } from './regrouped.ts'
import { toJson } from './text.ts'

const HALVES = 'Halves of characters, which UTF-8 has no way to write, become U+FFFD.'

/** What the properties of a Neo4j graph cannot say: they are flat. */
export const CYPHER_LOSSES: Loss[] = [
  UNION,
  asText('entity', 'identifiers, cites', 'Maps are JSON in one property.', () => true),
  asText(
    'relation',
    'assertions',
    'Each assertion is JSON in a list; statuses, dates, sources and pincites also stand in lists of their own, in the same order.',
    () => true
  ),
  asText(
    'relation',
    'start, end',
    'Dates are EDTF texts, as they may be uncertain.',
    ({ start, end }) => start !== null || end !== null
  ),
  ...changedTexts(HALVES, wellFormed),
  {
    record: 'entity',
    field: 'aliases',
    how: 'changed',
    words: HALVES,
    less: (entity) => ({ ...entity, aliases: entity.aliases.map(wellFormed) })
  },
  changedSources(HALVES, wellFormed)
]

/** Records in one statement; the same for both stores, so that their scripts are equal. */
const AT_ONCE = 25

/**
 * An extract as a script for an empty Neo4j 5 or later: one statement a line, each ended by a semicolon, every
 * value an escaped literal. Running it twice changes nothing.
 */
export async function* writeCypher(extract: Extract): AsyncIterable<string> {
  yield `// ${wellFormed(toAbout(extract)).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`
  yield 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n'
  yield 'CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;\n'
  for await (const batch of regrouped(extract.sources(), AT_ONCE)) {
    yield `UNWIND ${toCypher(batch)} AS row MERGE (s:Source {id: row.id}) SET s = row;\n`
  }
  for await (const batch of regrouped(extract.entities(), AT_ONCE)) {
    yield [...grouped(batch, ({ kind }) => kind)]
      .map(([kind, entities]) => {
        const rows = toCypher(entities.map(toProperties))
        return `UNWIND ${rows} AS row MERGE (e:Entity {id: row.id}) SET e = row, e:${KIND_TABLE[kind].label};\n`
      })
      .join('')
  }
  for await (const batch of regrouped(citedRelations(extract), AT_ONCE)) {
    yield [...grouped(batch, ({ relation }) => relation.type)]
      .map(([type, relations]) => {
        const rows = toCypher(relations.map(toJoint))
        const ends = 'MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})'
        return `UNWIND ${rows} AS row ${ends} MERGE (a)-[r:${type} {id: row.is.id}]->(b) SET r = row.is;\n`
      })
      .join('')
  }
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) append(groups, keyOf(one), one)
  return groups
}

function toProperties({ identifiers, cites, ...flat }: ShownEntity): object {
  return { ...flat, identifiers: toJson(identifiers), cites: toJson(cites) }
}

function toJoint(cited: Cited): object {
  const { from, to, type: _, since: __, assertions, ...flat } = cited.relation
  const is = {
    ...flat,
    standing_since: datedSince(cited.relation),
    citations: toCitations(cited),
    statuses: assertions.map(({ status }) => status),
    dates: assertions.map(({ date }) => date),
    sources: assertions.map(({ source }) => source),
    pins: assertions.map(({ pin }) => pin ?? ''),
    assertions: assertions.map(toJson)
  }
  return { from, to, is }
}
