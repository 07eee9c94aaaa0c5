import { compareDates, type Day, hasPassed, LATEST } from '#model/dates.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { ShownRelation } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'
import { datedSince } from './dated.ts'

/** What shows that a court decided an appeal: it ruled, or the docket of the appeal came to an outcome. */
const DECIDES: ReadonlySet<RelationType> = new Set(['RULED_ON', 'RESULTED_IN', 'RESOLVES'])

/**
 * The appeals of an action that were taken after a finding in it and not decided, among relations as known on a day;
 * none where the finding does not stand.
 */
export function openAppeals(
  finding: ShownRelation,
  action: string,
  relations: readonly ShownRelation[],
  day: Day | null
): ShownRelation[] {
  if (finding.mark !== 'found') return []
  return relations.filter(
    (one) =>
      one.type === 'APPEALED_TO' &&
      one.from === action &&
      isTaken(one, day ?? LATEST) &&
      compareDates(takenOn(finding), takenOn(one)) <= 0 &&
      !relations.some((other) => decides(other, one))
  )
}

/** When it was so or, where nothing says, since when it has stood so: of an appeal, the day on which it was taken. */
export function takenOn(relation: ShownRelation): string {
  return relation.start ?? datedSince(relation)
}

function isTaken({ mark, end }: ShownRelation, day: Day): boolean {
  return MARK_TABLE[mark].says === 'yes' && mark !== 'scheduled' && (end === null || !hasPassed(end, day))
}

/** Whether a relation tells that the court, or the docket, to which an action was taken has decided since. */
function decides(other: ShownRelation, appeal: ShownRelation): boolean {
  if (!DECIDES.has(other.type) || MARK_TABLE[other.mark].force === 'word') return false
  const byCourt = other.from === appeal.to && other.to === appeal.from
  const onDocket = other.type === 'RESULTED_IN' ? other.from === appeal.to : other.to === appeal.to
  if (!byCourt && !onDocket) return false
  return compareDates(takenOn(appeal), other.assertions.at(-1)?.date ?? '') <= 0
}
