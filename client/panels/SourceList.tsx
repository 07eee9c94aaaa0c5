import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { countEach } from '#model/grouping.ts'
import type { ShownRelation, ShownSource } from '#model/shown.ts'
import { select } from '../state/actions.ts'
import { sourceKey } from '../state/attended.ts'
import { countWords } from '#figure/words/count-words.ts'
import { SourceLink } from './AssertionRow.tsx'

/**
 * A source with the number of the entity's relations that rest on it, and its pincites for the entity itself.
 */
export type Support = { source: ShownSource; relations: number; pins: string[] }

/** The sources of an entity and of its relations, the most used first. */
export function sourcesOfEntity(
  answer: Pick<Answer<'entity'>, 'entity' | 'sources'>,
  relations: readonly ShownRelation[],
  sources: readonly ShownSource[]
): Support[] {
  const counts = countEach(
    relations.flatMap(({ assertions }) => [...new Set(assertions.map(({ source }) => source))])
  )
  const pins = new Map<string, string[]>()
  for (const { source, pin } of answer.entity.cites) {
    pins.set(source, [...(pins.get(source) ?? []), ...(pin === null ? [] : [pin])])
  }
  const all = new Map([...sources, ...answer.sources].map((source) => [source.id, source]))
  return [...all.values()]
    .filter(({ id }) => counts.has(id) || pins.has(id))
    .map((source) => ({
      source,
      relations: counts.get(source.id) ?? 0,
      pins: pins.get(source.id) ?? []
    }))
    .toSorted((a, b) => b.relations - a.relations || (a.source.id < b.source.id ? -1 : 1))
}

type Props = { sources: readonly Support[]; asOf: Day | null }

/** The sources that support an entity and its relations. */
export function SourceList({ sources, asOf }: Props) {
  if (sources.length === 0) {
    return (
      <p className="panel-empty">
        {asOf === null ? 'No source speaks of it.' : 'No source was known by then.'}
      </p>
    )
  }
  return (
    <ul className="sources">
      {sources.map(({ source, relations, pins }) => (
        <li key={source.id}>
          <p className="source-title">{source.title}</p>
          <p className="source-where">
            <SourceLink source={source} />
            {pins.length > 0 && <strong className="pin"> {pins.join(', ')}</strong>}
            {source.archiveUrl !== null && (
              <>
                {' '}
                <a href={source.archiveUrl} target="_blank" rel="noreferrer">
                  archived
                </a>
              </>
            )}
          </p>
          <p className="muted">
            {relations > 0
              ? `Supports ${countWords(relations, 'relation', 'relations')} here`
              : 'Supports the entity'}{' '}
            <button type="button" className="text-button" onClick={() => select([sourceKey(source.id)])}>
              All it supports
            </button>
          </p>
        </li>
      ))}
    </ul>
  )
}
