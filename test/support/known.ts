import { decisionOf } from '#model/decision.ts'
import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card, ShownAssertion, ShownRelation } from '#model/shown.ts'
import { history, standingOn } from '#model/standing.ts'
import type { Status } from '#model/status.ts'

/** A card with nothing but what a test specifies. */
export function card(id: string, kind: Kind, more: Partial<Card> = {}): Card {
  return {
    id,
    kind,
    name: id,
    summary: '',
    docket: null,
    start: null,
    end: null,
    place: null,
    degree: 0,
    ...more
  }
}

/** A relation with one assertion for each status and date. */
export function relation(
  from: string,
  type: RelationType,
  to: string,
  said: readonly (readonly [Status, string])[],
  more: Partial<ShownRelation> = {}
): ShownRelation {
  const assertions = said.map(([status, date]) => assertion(status, date))
  const standing = standingOn(history({ type, assertions }))
  return {
    id: `${from}/${type}/${to}`,
    type,
    from,
    to,
    role: null,
    start: null,
    end: null,
    summary: '',
    status: standing?.status ?? 'alleged',
    mark: standing?.mark ?? 'alleged',
    decision: decisionOf({ type, role: null, summary: '', assertions, ...more }, []),
    since: standing?.since ?? '2023-01-01',
    assertions,
    ...more
  }
}

/** What a page knows, by id. */
export function known(cards: readonly Card[], relations: readonly ShownRelation[]) {
  return {
    entities: new Map(cards.map((each) => [each.id, each])),
    relations: new Map(relations.map((each) => [each.id, each]))
  }
}

function assertion(status: Status, date: string): ShownAssertion {
  return {
    status,
    date,
    by: null,
    source: 's1',
    pin: null,
    quote: null,
    note: null,
    confidence: 'high',
    dataset: 'test'
  }
}
