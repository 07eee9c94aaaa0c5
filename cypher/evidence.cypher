// Relations by id, whole, with their assertions and sources.
// @param ids texts the relations; unknown ones are left out
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @row entities relations sources held
CALL () {
  UNWIND $ids AS id
  WITH DISTINCT id, split(id, '/') AS part
  MATCH (a:Entity {id: part[0]})
  MATCH (b:Entity {id: part[2]})
  WITH id, a, b
  MATCH (a)-[r]->(b)
  WHERE r.id = id AND ($ever OR r.days[0] <= $asOf)
  WITH r, a, b
  ORDER BY r.id
  RETURN collect(r) AS shown, collect(a) + collect(b) AS ends
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
CALL (entities, relations, sources) {
  // read last: tells whether all statements of a question saw the same data
  MATCH (d:Dataset)
  RETURN collect([d.id, d.hash]) AS held
}
RETURN entities, relations, sources, held
