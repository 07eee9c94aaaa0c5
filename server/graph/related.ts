import type { Answer, Params } from '#model/contracts.ts'
import { unknownIn } from '#model/reach.ts'
import { relationsIn, toRelatedAnswer } from '#model/related-answer.ts'
import type { RankedHit } from '#model/related-rank.ts'
import { rankRelated } from '#model/related-rank.ts'
import { siftRelated } from '#model/related-sift.ts'
import { anchorsOf, standpointOf } from '#model/related-standpoint.ts'
import { joinFragments } from '#model/ties.ts'
import { evidence } from './evidence.ts'
import { surroundingsOf } from './surroundings.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { toCard } from './page.ts'

/**
 * Actions related to an action or to a set of entities, ranked, with reasons. `not_found` where none of them
 * exists.
 */
export function related(graph: Graph, params: Params<'related'>): Answer<'related'> {
  const { hits, hubs, ...ranked } = rankAround(graph, params)
  return toRelatedAnswer(
    ranked,
    hits,
    hubs.map((id) => toCard(graph, id)),
    evidence(graph, { ids: relationsIn(hits), asOf: params.asOf })
  )
}

/**
 * The best related actions, those asked about that are unknown, and the hubs left out, by id. `hub` sets how many relations make a hub,
 * LIMITS.hubRelations by default.
 */
export function rankAround(
  graph: Graph,
  params: Params<'related'>,
  hub?: number
): { found: number; unknown: string[]; hits: RankedHit[]; hubs: string[] } {
  const asked = anchorsOf(params)
  const anchors = asked.filter((id) => graph.net.hasNode(keyOf(id)))
  const action = params.id !== undefined
  const unknown = unknownIn(asked, anchors)
  const around = surroundingsOf(graph, { anchors, action, asOf: params.asOf, hub })
  const hubs = new Set(around.hubs)
  const sifted = siftRelated(around.sketch, standpointOf(around.own, hubs, params), params.limit)
  let known = around.own
  let hits: RankedHit[] = []
  for (
    let looked = 0, some = sifted.next(0, hits);
    some.length > 0;
    looked += some.length, some = sifted.next(looked, hits)
  ) {
    known = joinFragments(known, around.tiesOf(some))
    hits = rankRelated(known, hubs, params, sifted).hits
  }
  return { found: sifted.found, unknown, hits, hubs: around.hubs }
}
