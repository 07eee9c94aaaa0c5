/** Every limit of Pincite in one table: documented, enforced, and walked by a test. */
export const LIMITS = {
  bodyBytes: 25 * 1024 * 1024,
  jsonDepth: 64,
  nameCharacters: 2_000,
  textCharacters: 20_000,
  listItems: 500,
  briefingBytes: 10 * 1024 * 1024,
  /** slides in one briefing */
  slides: 100,
  slideTitle: 300,
  /** relations of one slide */
  slideRelations: 2_000,
  searchCharacters: 200,
  searchTerms: 8,
  searchHits: 100,
  /**
   * matching entities up to which all are ranked; of more, only the prominent ones and those whose names
   * begin with the query are
   */
  searchCandidates: 100,
  /** of more, at most this many prominent ones are ranked, or half as many again as are asked for */
  searchProminent: 30,
  /** of more, so many whose names begin with the query are ranked too, whether or not they are prominent */
  searchBegun: 10,
  /** of more, at least this many are ranked: one page of hits */
  searchPage: 20,
  neighbors: 500,
  betweenEntities: 2_000,
  evidenceRelations: 500,
  relatedEntities: 20,
  relatedHits: 50,
  /** reasons listed for one hit; further ones are only counted */
  relatedReasons: 12,
  /** an entity with more relations is a hub: what it joins need have nothing in common */
  hubRelations: 500,
  comparedItems: 100,
  timelineEvents: 1_000,
  changedRelations: 500,
  /** relations from which the events of one timeline are taken, the weightiest first */
  timelineRelations: 5_000,
  auditRows: 100,
  /** relations that one audit looks at; those of one entity are kept together */
  auditRelations: 50_000,
  /** entities that one audit looks at, and compares to find duplicates */
  auditEntities: 50_000,
  paths: 50,
  pathHops: 6,
  /** entities at either end of a path */
  pathEnds: 50,
  /** pairs of joined entities that a search for paths may hold */
  pathRelations: 100_000,
  /** steps that a search for paths may try */
  pathSteps: 1_000_000,
  /** actions that one chain may go through */
  chainActions: 50,
  /** relations that one question on the way along a chain may bring */
  chainRelations: 2_000,
  /** characters of one answer to an assistant, both as text and as data */
  assistantCharacters: 40_000,
  /** milliseconds that any read may take */
  readDeadline: 5_000,
  /** milliseconds that any write may take */
  writeDeadline: 120_000,
  /** milliseconds that making a file to hand out may take */
  handOutDeadline: 60_000,
  /** files made at once; others wait */
  handOutsAtOnce: 2,
  writesPerMinute: 60,
  /** an open editor saves every few seconds */
  briefingWritesPerMinute: 240
} as const

export type LimitName = keyof typeof LIMITS
