// Dated events of a set of entities, in order, each with what it comes from and the days it may mean.
// @param ids texts the entities; unknown ones are left out
// @param touching boolean whether relations to other entities count too
// @param types texts? only relations of these types
// @param marks texts? only relations with these marks on the day of asOf
// @param asOf text only what was known at the end of this day
// @param most integer at most this many relations give events
// @row asked cites found entities relations sources
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS asked
CALL (asked) {
  UNWIND asked AS a
  MATCH (a)-[r]-(b:Entity)
  WHERE
    ($touching OR b.id IN $ids) AND
    ($types IS NULL OR type(r) IN $types) AND
    r.days[0] <= $asOf
  WITH DISTINCT r
  WITH r, size([day IN r.days WHERE day <= $asOf]) AS known
  WHERE $marks IS NULL OR r.marks[known - 1] IN $marks
  WITH r
  ORDER BY r.weight DESC, r.days[known - 1] DESC, r.id
  WITH collect(r) AS fitting
  RETURN size(fitting) AS found, fitting[..$most] AS shown
}
CALL (asked, shown) {
  UNWIND asked + [r IN shown | startNode(r)] + [r IN shown | endNode(r)] AS e
  WITH DISTINCT e
  ORDER BY e.id
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
    ]) AS entities
}
CALL (shown) {
  UNWIND shown AS r
  RETURN
    collect([r.id, r.role, r.start, r.end, r.summary, r.assertions]) AS relations
}
CALL (asked, shown) {
  UNWIND [r IN shown | r.sources] + [e IN asked | e.cites] AS cited
  UNWIND cited AS source
  WITH DISTINCT source
  MATCH (s:Source {id: source})
  RETURN collect(s.json) AS sources
}
RETURN
  [e IN asked | e.id] AS asked,
  [e IN asked | e.cites] AS cites,
  found,
  entities,
  relations,
  sources
