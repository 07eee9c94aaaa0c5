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
   * matching entities up to which all are ranked; beyond, only the prominent and those whose names begin with
   * the query
   */
  searchCandidates: 100,
  /** of more, so many prominent ones are ranked at most, or half as many again as are asked for */
  searchProminent: 30,
  /** of more, those whose names begin with the query that are ranked too; as many as one page of hits */
  searchBegun: 20,
  neighbors: 500,
  betweenEntities: 2_000,
  evidenceRelations: 500,
  relatedEntities: 20,
  relatedHits: 50,
  /** reasons listed for one hit; further ones are only counted */
  relatedReasons: 12,
  /** relations beyond which an entity says nothing about what it joins */
  hubRelations: 500,
  comparedItems: 100,
  timelineEvents: 1_000,
  changedRelations: 500,
  /** relations from which the events of one timeline are taken */
  timelineRelations: 5_000,
  auditRows: 100,
  /** relations that one audit looks at; those of one entity are never split */
  auditRelations: 50_000,
  /** entities that one audit looks at, and among which duplicates are looked for */
  auditEntities: 50_000,
  paths: 50,
  pathHops: 6,
  /** entities at either end of a path */
  pathEnds: 50,
  /** pairs of joined entities that the search for paths may hold */
  pathRelations: 100_000,
  /** steps that the search for paths may try out */
  pathSteps: 1_000_000,
  /** actions that one chain may go through */
  chainActions: 50,
  /** relations that one step along a chain may bring */
  chainRelations: 2_000,
  /** characters of one answer to an assistant, both as text and as data */
  assistantCharacters: 40_000,
  /** milliseconds that any read may take */
  readDeadline: 5_000,
  /** milliseconds that any write may take */
  writeDeadline: 120_000,
  /** milliseconds that making a handed-out file may take */
  handOutDeadline: 60_000,
  /** files made at once; others wait for their turn */
  handOutsAtOnce: 2,
  writesPerMinute: 60,
  /** an open editor saves by itself every few seconds */
  briefingWritesPerMinute: 240
} as const

export type LimitName = keyof typeof LIMITS
