// The database's numbers of some entities, their neighbors and, where these are few, the neighbors of these.
// @param ids texts the entities; unknown ones are left out
// @param types texts only relations of these types
// @param marks texts? only relations with these marks on the day of asOf
// @param avoid texts labels that a joined entity must not have, unless it is among the ids
// @param hub integer? nor may it have more relations than this
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @param few integer the second ring is given only if the first has at most this many entities
// @param most integer at most this many pairs for each ring; the second is given only if the first has fewer
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
