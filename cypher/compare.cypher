// Two actions side by side: what they share, what only the left has, what only the right.
// @param ids texts the two actions; unknown ones are left out
// @param asOf text only what was known at the end of this day
// @row asked ids statuses entities kinds starts
MATCH (a:Entity)
WHERE a.id IN $ids
WITH collect(a) AS both
CALL (both) {
  UNWIND both AS a
  MATCH
    (a)-
      [r:PLAINTIFF_IN
        |DEFENDANT_IN
        |BROUGHT
        |PARTY_TO
        |MOVED_IN
        |COUNSEL_IN
        |PRESIDED_OVER
        |TESTIFIED_AT
        |RULED_ON
        |HEARD_IN
        |REMOVED_TO
        |REMANDED_TO
        |TRANSFERRED_TO
        |APPEALED_TO
        |PART_OF
        |RELATED_TO
        |CITES
        |DOCUMENT_OF
        |RESULTED_IN
        |RESOLVES
        |LED_TO
        |ALLEGES
        |CONCERNS
        |BROUGHT_UNDER
        |RAISES
        |CHALLENGES]-
    (x:Entity)
  WHERE x <> a AND r.days[0] <= $asOf
  RETURN collect(DISTINCT r) AS ties, collect(DISTINCT x) AS tied
}
CALL (tied) {
  UNWIND tied AS x
  MATCH (x)-[r:KIND_OF|SUBSIDIARY_OF|OFFICER_OF|OPERATES|CONCERNS]->(y:Entity)
  WHERE
    NOT x:Action AND
    x <> y AND
    r.days[0] <= $asOf AND
    (y:Platform OR NOT type(r) IN ['CONCERNS', 'OPERATES'])
  RETURN collect(r) AS upward
}
CALL (ties, upward) {
  UNWIND ties + upward AS r
  WITH DISTINCT r
  WITH r, r.statuses[size([day IN r.days WHERE day <= $asOf]) - 1] AS status
  RETURN
    collect(r.id) AS ids,
    collect(status) AS statuses,
    collect(startNode(r)) + collect(endNode(r)) AS ends
}
CALL (both, ends) {
  UNWIND both + ends AS e
  WITH DISTINCT e
  RETURN
    collect(e.id) AS entities,
    collect(e.kind) AS kinds,
    collect(coalesce(e.start, '')) AS starts
}
CALL (both) {
  UNWIND both AS e
  RETURN
    collect([
      e.id,
      e.kind,
      e.name,
      e.summary,
      e.docket,
      e.start,
      e.end,
      e.place,
      COUNT { (e)--() }
    ]) AS asked
}
RETURN asked, ids, statuses, entities, kinds, starts
