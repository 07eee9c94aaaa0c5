import { z } from 'zod'
import { AUDIT } from './audit.ts'
import { COMPARE } from './compare.ts'
import { CHAIN } from './chain.ts'
import { CHANGES } from './changes.ts'
import { asOf, CITED, contract, list, whole } from './contract.ts'
import { Id, RelationId } from './id.ts'
import { Kind } from './kinds.ts'
import { LIMITS } from './limits.ts'
import { Beginning } from './dataset.ts'
import { PATHS } from './paths.ts'
import { UNKNOWN } from './reach.ts'
import { FIELDS } from './rank.ts'
import { RELATED } from './related.ts'
import { SOURCE } from './supported.ts'
import { RELATION_TYPES } from './relation-types.ts'
import { Card, ShownEntity, ShownSource, TypeName } from './shown.ts'
import { Mark } from './status.ts'
import { TIMELINE } from './timeline.ts'

const count = z.int()
const entity = Id.describe('The entity, by the id that search gives it.')
const types = list(z.enum(RELATION_TYPES)).describe('Only relations of these types.')
const kinds = list(Kind).describe('Only entities of these kinds.')
const marks = list(Mark).describe('Only relations with these marks on the day asked for.')

const TypeCounts = z.array(z.object({ type: TypeName, direction: z.enum(['out', 'in']), count }))
const KindCounts = z.array(z.object({ kind: Kind, count }))
const MarkCounts = z.array(z.object({ mark: Mark, count }))

/** Relations with everything needed to read them as sentences: who is at their ends, and the sources. */
export const Page = z.object({
  /** relations that match, including those beyond the limit */
  total: count,
  ...CITED
})
export type Page = z.infer<typeof Page>

/** A dataset as lists of datasets show it. */
export const DatasetCard = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  licence: z.string(),
  precedence: z.int(),
  uses: z.array(z.string()),
  beginnings: z.array(Beginning),
  entities: count,
  relations: count,
  sources: count
})
export type DatasetCard = z.infer<typeof DatasetCard>

/**
 * Every read: one sentence, what it takes, what it gives. Route, client, CLI and docs are derived from this.
 */
export const CONTRACTS = {
  overview: contract(
    'What is in here: counts by kind, type and mark, the span of dates, the datasets.',
    { asOf },
    z.object({
      entities: count,
      relations: count,
      sources: count,
      assertions: count,
      kinds: KindCounts,
      types: z.array(z.object({ type: TypeName, count })),
      marks: MarkCounts,
      from: z.string().nullable(),
      to: z.string().nullable(),
      datasets: z.array(DatasetCard)
    })
  ),
  search: contract(
    'Entities in which every word of the query begins a word of the name, alias, identifier or summary.',
    {
      q: z
        .string()
        .max(LIMITS.searchCharacters)
        .describe(
          'Words of a name, alias, docket number or summary, not a whole question. Up to eight different words; any further ones are ignored.'
        ),
      kinds: kinds.optional(),
      limit: whole(1, LIMITS.searchHits).default(20).describe('At most this many entities.')
    },
    z.object({
      /** entities ranked, including those beyond the limit */
      total: count,
      more: z
        .boolean()
        .describe(
          'More matched than were ranked: only those with the most relations, and the first whose names begin with the query. Give more of the name.'
        ),
      hits: z.array(Card.extend({ field: z.enum(FIELDS), matched: z.string(), score: z.number() }))
    })
  ),
  entity: contract(
    'One entity, whole, with its sources and the number of its relations by type.',
    { id: entity },
    z.object({ entity: ShownEntity, degree: count, types: TypeCounts, sources: z.array(ShownSource) })
  ),
  preview: contract(
    'What expanding an entity would bring: counts by type, kind and mark.',
    { id: entity, asOf },
    z.object({ total: count, types: TypeCounts, kinds: KindCounts, marks: MarkCounts })
  ),
  neighbors: contract(
    'The relations of an entity and who is at the other end, most relevant first.',
    {
      id: entity,
      types: types.optional(),
      kinds: kinds.optional(),
      marks: marks.optional(),
      asOf,
      limit: whole(1, LIMITS.neighbors).default(50).describe('At most this many relations.')
    },
    Page
  ),
  between: contract(
    'Every relation among a set of entities.',
    {
      ids: list(Id, LIMITS.betweenEntities).describe(
        'The entities; the answer names those that are unknown.'
      ),
      asOf
    },
    Page.extend(UNKNOWN)
  ),
  evidence: contract(
    'Relations by id, whole, with their assertions and sources.',
    {
      ids: list(RelationId, LIMITS.evidenceRelations).describe(
        'The relations, by the ids that other answers give them; the answer names those that are unknown.'
      ),
      asOf
    },
    Page.extend(UNKNOWN)
  ),
  related: RELATED,
  compare: COMPARE,
  audit: AUDIT,
  timeline: TIMELINE,
  changes: CHANGES,
  source: SOURCE,
  paths: PATHS,
  chain: CHAIN
}

export type ReadName = keyof typeof CONTRACTS
export const READ_NAMES = Object.keys(CONTRACTS).filter(isReadName)

/** The question as a caller asks it, its optional parameters left out. */
export type Asked<N extends ReadName> = z.input<(typeof CONTRACTS)[N]['params']>
/** The question as a store receives it: checked, with the defaults filled in. */
export type Params<N extends ReadName> = z.output<(typeof CONTRACTS)[N]['params']>
export type Answer<N extends ReadName> = z.output<(typeof CONTRACTS)[N]['answer']>

/** Whether a text names a read. */
export function isReadName(text: string): text is ReadName {
  return Object.hasOwn(CONTRACTS, text)
}
