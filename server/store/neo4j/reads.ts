import { toOverview } from '#graph/overview.ts'
import { tallied } from '#graph/tally.ts'
import type { WalkName } from '#graph/walks.ts'
import { foldName, prominentFor } from '#model/candidates.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Answer, DatasetCard, ReadName } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { LATEST } from '#model/dates.ts'
import type { Kind } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import { rank, terms } from '#model/rank.ts'
import { missingFrom } from '#model/reach.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { ShownEntity } from '#model/shown.ts'
import type { Mark } from '#model/status.ts'
import { AUDIT } from './audit.ts'
import { CHANGES } from './changes.ts'
import { COMPARE } from './compare.ts'
import type { Row } from './database.ts'
import { likelyStep, noteStep, REACHING, toFit } from './lucene.ts'
import { listOf, sourcesIn, toCard, toPage } from './page.ts'
import type { Read } from './read.ts'
import { checked, missing, present, toKnown } from './read.ts'
import { RELATED } from './related.ts'
import { SOURCE } from './source.ts'
import { TIMELINE } from './timeline.ts'

/** The reads answered by statements of their own; the others are walks over `primitives.ts`. */
type StatementRead = Exclude<ReadName, WalkName>

type Counted = { count: number }
type TypeGroup = Counted & { type: RelationType; direction: 'out' | 'in' }
type StoredDataset = Omit<DatasetCard, 'beginnings'> & { beginnings: string }

/** The second body of every read with two. */
export const READS: { [N in StatementRead]: Read<N> } = {
  overview: {
    values: ({ asOf = LATEST }) => ({ asOf }),
    answer([row]) {
      const { sources } = present(row)
      return checked(
        CONTRACTS.overview.answer,
        toOverview({
          kinds: listOf(present(row), 'kinds'),
          sources: Number(sources),
          levels: listOf(present(row), 'levels'),
          datasets: listOf<StoredDataset>(present(row), 'datasets').map(toDatasetCard)
        })
      )
    }
  },
  search: {
    values({ q, kinds, limit }) {
      const asked = terms(q)
      if (asked.length === 0) return null
      return {
        fit: toFit(asked, kinds),
        reaching: REACHING,
        folded: foldName(q),
        kinds: kinds ?? [],
        most: LIMITS.searchCandidates,
        prominent: prominentFor(limit),
        likely: likelyStep(),
        begun: LIMITS.searchBegun,
        page: LIMITS.searchPage
      }
    },
    answer([row], { q, limit }) {
      const reached = Number(row?.['reached'] ?? 0)
      noteStep(reached)
      const degrees = row ? listOf<number>(row, 'degrees') : []
      const entities = row ? listOf<string>(row, 'entities').map((json) => toEntity({ json })) : []
      const ranked = rank(
        q,
        entities.map((entity, i) => Object.assign(entity, { degree: degrees[i] ?? 0 }))
      )
      return checked(CONTRACTS.search.answer, {
        total: ranked.length,
        more: reached > 0,
        hits: ranked.slice(0, limit).map(({ item, field, matched, score }) => ({
          ...toCard(item),
          field,
          matched,
          score
        }))
      })
    }
  },
  entity: {
    values: ({ id }) => ({ id }),
    answer([row], { id }) {
      const found = row ?? missing(id)
      return checked(CONTRACTS.entity.answer, {
        entity: toEntity(found),
        degree: Number(found['degree']),
        types: toTypes(listOf<TypeGroup>(found, 'types')),
        sources: sourcesIn(found)
      })
    }
  },
  neighbors: {
    values: asAsked,
    answer: ([row], { id, asOf }) => checked(CONTRACTS.neighbors.answer, toPage(row ?? missing(id), asOf))
  },
  between: {
    values: asAsked,
    answer([row], { ids, asOf }) {
      const page = toPage(row, asOf)
      return checked(CONTRACTS.between.answer, { ...page, unknown: missingFrom(idsOf(page.entities), ids) })
    }
  },
  evidence: {
    values: asAsked,
    answer([row], { ids, asOf }) {
      const page = toPage(row, asOf)
      return checked(CONTRACTS.evidence.answer, { ...page, unknown: missingFrom(idsOf(page.relations), ids) })
    }
  },
  related: RELATED,
  compare: COMPARE,
  audit: AUDIT,
  timeline: TIMELINE,
  changes: CHANGES,
  source: SOURCE,
  preview: {
    values: ({ id, asOf = LATEST }) => ({ id, asOf }),
    answer([row], { id }) {
      const groups = listOf<TypeGroup & { kind: Kind; mark: Mark }>(row ?? missing(id), 'groups')
      return checked(CONTRACTS.preview.answer, {
        total: groups.reduce((sum, { count }) => sum + count, 0),
        types: toTypes(groups),
        kinds: tallied(groups, ({ kind }) => kind, counted).map(({ sample, count }) => ({
          kind: sample.kind,
          count
        })),
        marks: tallied(groups, ({ mark }) => mark, counted).map(({ sample, count }) => ({
          mark: sample.mark,
          count
        }))
      })
    }
  }
}

/** The parameters as they are, with the day in the form that a statement takes. */
function asAsked({ asOf, ...asked }: { asOf?: Day | undefined }): Record<string, unknown> {
  return { ...asked, ...toKnown(asOf) }
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id)
}

function toEntity(row: Row): ShownEntity {
  const entity: ShownEntity = JSON.parse(String(row['json']))
  return entity
}

function counted({ count }: Counted): number {
  return count
}

function toTypes(groups: readonly TypeGroup[]): Answer<'entity'>['types'] {
  return tallied(groups, ({ type, direction }) => `${type} ${direction}`, counted).map(
    ({ sample, count }) => ({
      type: sample.type,
      direction: sample.direction,
      count
    })
  )
}

function toDatasetCard(stored: StoredDataset): DatasetCard {
  const beginnings: DatasetCard['beginnings'] = JSON.parse(stored.beginnings)
  return { ...stored, beginnings }
}
