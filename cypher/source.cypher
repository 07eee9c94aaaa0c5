// All relations that one source supports, with whatever else supports them.
// @param id text which source
// @param limit integer how many relations to list
// @row source total alone entities relations sources
MATCH (source:Source {id: $id})
CALL (source) {
  MATCH (:Entity)-[r]->(:Entity)
  WHERE source.id IN r.sources
  WITH r
  ORDER BY r.id
  WITH collect(r) AS citing
  RETURN
    size(citing) AS total,
    size([one IN citing WHERE size(one.sources) = 1]) AS alone,
    citing[0..$limit] AS shown
}
CALL (shown) {
  UNWIND shown AS r
  UNWIND [startNode(r), endNode(r)] AS e
  WITH DISTINCT e
  ORDER BY e.id
  RETURN
    collect(e {
      .id,
      .kind,
      .name,
      .summary,
      .docket,
      .start,
      .end,
      .place,
      degree: COUNT { (e)--() }
    }) AS entities
}
CALL (shown) {
  UNWIND shown AS r
  RETURN
    collect(r {
      .id,
      type: type(r),
      from: startNode(r).id,
      to: endNode(r).id,
      .role,
      .start,
      .end,
      .summary,
      .assertions
    }) AS relations
}
CALL (shown) {
  UNWIND shown AS r
  UNWIND r.sources AS cited
  WITH DISTINCT cited
  MATCH (s:Source {id: cited})
  WITH s
  ORDER BY s.id
  RETURN collect(s.json) AS sources
}
RETURN source.json AS source, total, alone, entities, relations, sources
