// The relations of an entity and who is at the other end, most relevant first.
// @param id text the entity
// @param types texts? only relations of these types
// @param kinds texts? only relations whose other end has one of these kinds
// @param marks texts? only relations with these marks on the day of asOf
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @param limit integer at most this many relations
// @row total entities relations sources
MATCH (e:Entity {id: $id})
WITH e, $ever AND $types IS NULL AND $kinds IS NULL AND $marks IS NULL AS any
CALL (e, any) {
  WITH e
  WHERE any AND e.leading IS NOT NULL
  WITH e, e.id AS own, e.leading[..$limit] AS leading
  UNWIND range(0, size(leading) - 1) AS i
  WITH e, own, i, leading[i] AS id, split(leading[i], '/') AS part
  WITH e, i, id,
    CASE
      WHEN part[0] = own THEN part[2]
      ELSE part[0]
    END AS other
  MATCH (o:Entity {id: other})
  MATCH (e)-[r]-(o)
  WHERE r.id = id
  WITH r, o, i
  ORDER BY i
  RETURN collect([r, o]) AS listed
}
CALL (e, any) {
  WITH e
  WHERE NOT any OR e.leading IS NULL
  MATCH (e)-[r]-(o:Entity)
  WHERE
    ($types IS NULL OR type(r) IN $types) AND
    ($kinds IS NULL OR o.kind IN $kinds)
  WITH
    r,
    o,
    CASE
      WHEN $ever THEN -1
      ELSE size([day IN r.days WHERE day <= $asOf]) - 1
    END AS last
  WHERE ($ever OR last >= 0) AND ($marks IS NULL OR r.marks[last] IN $marks)
  WITH r, o
  ORDER BY r.weight DESC, r.days[last] DESC, r.id
  LIMIT $limit
  RETURN collect([r, o]) AS found
}
WITH
  e,
  listed + found AS first,
  CASE
    WHEN any THEN COUNT { (e)--() }
    ELSE
      COUNT {
        MATCH (e)-[r]-(o:Entity)
        WHERE
          ($types IS NULL OR type(r) IN $types) AND
          ($kinds IS NULL OR o.kind IN $kinds)
        WITH
          r,
          CASE
            WHEN $ever THEN -1
            ELSE size([day IN r.days WHERE day <= $asOf]) - 1
          END AS last
        WHERE
          ($ever OR last >= 0) AND ($marks IS NULL OR r.marks[last] IN $marks)
        RETURN r
      }
  END AS total
WITH
  total,
  [pair IN first | pair[0]] AS shown,
  [e] + [pair IN first | pair[1]] AS ends
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
RETURN total, entities, relations, sources
