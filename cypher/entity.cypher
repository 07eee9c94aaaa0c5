// One entity, whole, with its sources and the number of its relations by type.
// @param id text which entity
// @row json degree types sources
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[r]-(:Entity)
  WITH
    type(r) AS type,
    CASE
      WHEN startNode(r) = e THEN 'out'
      ELSE 'in'
    END AS direction,
    count(*) AS count
  ORDER BY type, direction
  RETURN collect({type: type, direction: direction, count: count}) AS types
}
CALL (e) {
  UNWIND e.cites AS cited
  MATCH (s:Source {id: cited})
  RETURN collect(s.json) AS sources
}
RETURN e.json AS json, COUNT { (e)--() } AS degree, types, sources
