import type { Page, Params } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { LIMITS } from '#model/limits.ts'
import { unknownIn } from '#model/reach.ts'
import { relationsIn, toRelatedAnswer } from '#model/related-answer.ts'
import type { RankedHit } from '#model/related-rank.ts'
import { rankRelated } from '#model/related-rank.ts'
import { siftRelated } from '#model/related-sift.ts'
import { anchorsOf, standpointOf } from '#model/related-standpoint.ts'
import { joinFragments } from '#model/ties.ts'
import type { Row } from './database.ts'
import { toFragment, toSketch } from './fragment.ts'
import { cardsOf, listOf, narrowPage, toPage } from './page.ts'
import type { Read, Send } from './read.ts'
import { checked, present, toKnown } from './read.ts'

/** For how many actions, as a multiple of the limit, evidence is fetched before the best are known. */
const LIKELY = 3

const NOTHING = { total: 0, entities: [], relations: [], sources: [] }

/**
 * `related`: one statement for what is tied to what nearby; a second for the evidence on actions that may be
 * among the best; and a third, seldom needed, for what the second did not bring.
 */
export const RELATED: Read<'related'> = {
  values: (params) => ({
    ids: anchorsOf(params),
    action: params.id !== undefined,
    ...toKnown(params.asOf),
    hub: LIMITS.hubRelations
  }),
  async answer([row], params, send) {
    const around = present(row)
    const unknown = unknownIn(anchorsOf(params), listOf(around, 'asked'))
    const hubs = cardsOf(around, 'hubs')
    const { found, hits, page } = await rankAround(around, params, send)
    const ids = relationsIn(hits)
    const brought = new Set(page.relations.map(({ id }) => id))
    const more = await evidenceOf(
      ids.filter((id) => !brought.has(id)),
      params.asOf,
      send
    )
    return checked(
      CONTRACTS.related.answer,
      toRelatedAnswer({ found, unknown }, hits, hubs, narrowPage([page, more], ids))
    )
  }
}

/**
 * Ranks what a row of `related` shows: fetches the actions worth looking at, and returns the best with the
 * evidence that came along.
 */
export async function rankAround(
  row: Row,
  params: Params<'related'>,
  send: Send
): Promise<{ found: number; hits: RankedHit[]; page: Page }> {
  const hubs = new Set(cardsOf(row, 'hubs').map(({ id }) => id))
  const own = toFragment(row)
  const sketch = toSketch(row)
  const sifted = siftRelated(sketch, standpointOf(own, hubs, params), params.limit)
  const around = [
    ...new Set([...sketch.onward.map(({ entity }) => entity), ...sketch.steps.map(({ to }) => to)])
  ]
  let known = own
  let hits: RankedHit[] = []
  let page: Page = NOTHING
  for (
    let looked = 0, some = sifted.next(0, hits);
    some.length > 0;
    looked += some.length, some = sifted.next(looked, hits)
  ) {
    const likely = looked === 0 ? some.slice(0, LIKELY * params.limit) : []
    const grounds = sifted.groundsOf(likely)
    const [read] = await send('kept', { kept: some, likely, around, grounds, ...toKnown(params.asOf) })
    known = joinFragments(known, toFragment(present(read), 'entityIds'))
    if (looked === 0) page = toPage(read, params.asOf)
    hits = rankRelated(known, hubs, params, sifted).hits
  }
  return { found: sifted.found, hits, page }
}

/** Relations with their ends and sources; asks nothing if there are no ids. */
export async function evidenceOf(ids: readonly string[], asOf: Day | undefined, send: Send): Promise<Page> {
  if (ids.length === 0) return NOTHING
  const [row] = await send('evidence', { ids, ...toKnown(asOf) })
  return toPage(row, asOf)
}
