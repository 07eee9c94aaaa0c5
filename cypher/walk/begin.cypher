// What the database calls some entities, whom they are joined to, and, where these are few, whom these are joined to.
// @param ids texts the entities; one that there is not is left out
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
// @param avoid texts labels of the kinds that who is joined must not be of, unless it is one of these entities
// @param hub integer? nor must it have more relations than this
// @param asOf text the day at whose end it was known
// @param ever boolean whether that day is past all that can be known, and need not be looked at
// @param few integer beyond so many it is not told whom those are joined to
// @param most integer at most so many pairs around the entities, and again around those; one more says that there are more
// @row ids keys pairs ring beyond
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS ends
CALL (ends) {
  UNWIND ends AS e
  MATCH (e)-[r]-(o:Entity)
  WHERE
    type(r) IN $types AND
    o <> e AND
    ($ever OR r.days[0] <= $asOf) AND
    ($marks IS NULL OR
      r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks) AND
    (o IN ends OR
      (($hub IS NULL OR COUNT { (o)--() } <= $hub) AND
        NOT any(label IN labels(o) WHERE label IN $avoid)))
  WITH DISTINCT e, o
  LIMIT $most
  RETURN collect([id(e), id(o)]) AS pairs, collect(DISTINCT o) AS beside
}
WITH
  ends,
  pairs,
  CASE
    WHEN
      size(pairs) < $most AND size(beside) <= $few
      THEN [o IN beside WHERE NOT o IN ends]
    ELSE []
  END AS ring
CALL (ends, ring) {
  UNWIND ring AS e
  MATCH (e)-[r]-(o:Entity)
  WHERE
    type(r) IN $types AND
    o <> e AND
    ($ever OR r.days[0] <= $asOf) AND
    ($marks IS NULL OR
      r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks) AND
    (o IN ends OR
      (($hub IS NULL OR COUNT { (o)--() } <= $hub) AND
        NOT any(label IN labels(o) WHERE label IN $avoid)))
  WITH DISTINCT e, o
  LIMIT $most
  RETURN collect([id(e), id(o)]) AS beyond
}
RETURN
  [e IN ends | e.id] AS ids,
  [e IN ends | id(e)] AS keys,
  pairs,
  [o IN ring | id(o)] AS ring,
  beyond
