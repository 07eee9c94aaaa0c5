// What expanding an entity would bring: counts by type, kind and mark.
// @param id text which entity
// @param asOf text only what was known at the end of this day
// @row groups
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[r]-(o:Entity)
  WITH e, r, o, size([day IN r.days WHERE day <= $asOf]) AS known
  WHERE known > 0
  WITH
    type(r) AS type,
    CASE
      WHEN startNode(r) = e THEN 'out'
      ELSE 'in'
    END AS direction,
    o.kind AS kind,
    r.marks[known - 1] AS mark,
    count(*) AS count
  ORDER BY type, direction, kind, mark
  RETURN
    collect({
      type: type,
      direction: direction,
      kind: kind,
      mark: mark,
      count: count
    }) AS groups
}
RETURN groups
