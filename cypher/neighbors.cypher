// The relations of an entity and who is at the other end, most relevant first.
// @param id text whose relations
// @param types texts? only relations of these types
// @param kinds texts? only where the other end is of these kinds
// @param marks texts? only relations that stand so on the day asked for
// @param asOf text the day at whose end it was known
// @param limit integer at most so many relations
// @row total entities relations sources
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[r]-(o:Entity)
  WHERE
    ($types IS NULL OR type(r) IN $types) AND
    ($kinds IS NULL OR o.kind IN $kinds)
  WITH r, o, size([day IN r.days WHERE day <= $asOf]) AS known
  WHERE known > 0 AND ($marks IS NULL OR r.marks[known - 1] IN $marks)
  WITH r, o
  ORDER BY r.weight DESC, r.days[known - 1] DESC, r.id
  WITH collect([r, o]) AS found
  RETURN size(found) AS total, found[..$limit] AS first
}
WITH
  total,
  [pair IN first | pair[0]] AS shown,
  [e] + [pair IN first | pair[1]] AS ends
CALL (ends) {
  UNWIND ends AS e
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
  UNWIND r.sources AS source
  WITH DISTINCT source
  MATCH (s:Source {id: source})
  WITH s
  ORDER BY s.id
  RETURN collect(s.json) AS sources
}
RETURN total, entities, relations, sources
