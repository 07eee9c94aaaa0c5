import { CONTRACTS } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { LIMITS } from '#model/limits.ts'
import { relationsIn, toRelatedAnswer } from '#model/related-answer.ts'
import { anchorsOf, rankRelated } from '#model/related-rank.ts'
import type { Card } from '#model/shown.ts'
import { toFragmentAround } from './fragment.ts'
import { listOf, toPage } from './page.ts'
import type { Read, Send } from './read.ts'
import { checked, missing, present, toKnown } from './read.ts'

/** `related`: what lies around in one statement, the evidence of the hits in a second. */
export const RELATED: Read<'related'> = {
  values: (params) => ({
    ids: anchorsOf(params),
    action: params.id !== undefined,
    ...toKnown(params.asOf),
    hub: LIMITS.hubRelations
  }),
  async answer([row], params, send) {
    const around = present(row)
    if (params.id !== undefined && listOf(around, 'asked').length === 0) missing(params.id)
    const hubs = listOf<Card>(around, 'hubs')
    const { found, hits } = rankRelated(toFragmentAround(around), new Set(hubs.map(({ id }) => id)), params)
    const page = await evidenceOf(relationsIn(hits), params.asOf, send)
    return checked(CONTRACTS.related.answer, toRelatedAnswer(found, hits, hubs, page))
  }
}

/** Relations with their ends and sources; nothing is asked for none. */
export async function evidenceOf(ids: readonly string[], asOf: Day | undefined, send: Send) {
  if (ids.length === 0) return { entities: [], relations: [], sources: [] }
  const [row] = await send('evidence', { ids, ...toKnown(asOf) })
  return toPage(row, asOf)
}
