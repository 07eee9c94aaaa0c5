import { latestDay } from '#model/dates.ts'
import type { ShownAssertion, ShownRelation, ShownSource } from '#model/shown.ts'
import type { TimelineEvent } from '#model/timeline.ts'
import type { Known } from '../known.ts'
import { bearing } from './bearing.ts'
import { isBareEnd } from './event-words.ts'

type Sources = ReadonlyMap<string, ShownSource>

/** A source that an event cites; without `pin`, the source as a whole. */
export type EventCited = { source: string; pin?: ShownAssertion['pin'] }

/** The ids of the sources of an event; for an end that no assertion reports, of sources not older than it. */
export function eventSources(event: TimelineEvent, sources: Sources): string[] {
  const [lead] = event.points
  if (!lead || !isBareEnd(lead)) return event.sources
  return event.sources.filter((id) => isAfter(event, sources.get(id)))
}

/** What the weightiest part of an event rests on; null where no source is of that day or later. */
export function eventCited(
  event: TimelineEvent,
  { relations, sources }: Pick<Known, 'relations' | 'sources'>
): EventCited | null {
  const [lead] = event.points
  const relation = lead && relations.get(lead.relation)
  const said = lead && relation ? saidOf(event, lead.relation, relation, sources) : []
  const borne = lead && relation && bearing({ ...relation, status: lead.status, assertions: said }, sources)
  const [source] = eventSources(event, sources)
  return borne ?? (source === undefined ? null : { source })
}

/**
 * What is said of a relation in an event; where only its beginning or end is told, what a source of that day or
 * later says.
 */
function saidOf(
  event: TimelineEvent,
  id: string,
  { assertions }: ShownRelation,
  sources: Sources
): ShownAssertion[] {
  const told = event.points.flatMap(({ relation, assertion }) =>
    relation === id && assertion !== null ? (assertions[assertion] ?? []) : []
  )
  return told.length > 0 ? told : assertions.filter(({ source }) => isAfter(event, sources.get(source)))
}

function isAfter({ first }: TimelineEvent, source: ShownSource | undefined): boolean {
  return typeof source?.date === 'string' && latestDay(source.date) >= first
}
