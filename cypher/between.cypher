// Every relation among a set of entities.
// @param ids texts the entities; unknown ones are left out
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @row entities relations sources
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS ends
CALL (ends) {
  UNWIND ends AS a
  MATCH (a)-[r]->(b:Entity)
  WHERE b.id IN $ids AND ($ever OR r.days[0] <= $asOf)
  WITH r
  ORDER BY r.id
  RETURN collect(r) AS shown
}
CALL (ends) {
  UNWIND ends AS e
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
CALL (shown) {
  UNWIND shown AS r
  UNWIND r.sources AS source
  WITH DISTINCT source
  MATCH (s:Source {id: source})
  RETURN collect(s.json) AS sources
}
RETURN entities, relations, sources
