// What some entities are joined to.
// @param keys integers the entities; here and below, the database's numbers
// @param types texts only relations of these types
// @param marks texts? only relations with these marks on the day of asOf
// @param avoid texts labels that the other end must not have
// @param hub integer? the other end must not have more relations than this
// @param ends integers entities exempt from avoid and hub
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @param most integer at most this many pairs
// @row key others
UNWIND $keys AS key
MATCH (e:Entity)
WHERE id(e) = key
MATCH (e)-[r]-(o:Entity)
WHERE
  type(r) IN $types AND
  o <> e AND
  ($ever OR r.days[0] <= $asOf) AND
  ($marks IS NULL OR
    r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks) AND
  (id(o) IN $ends OR
    (($hub IS NULL OR COUNT { (o)--() } <= $hub) AND
      NOT any(label IN labels(o) WHERE label IN $avoid)))
WITH DISTINCT key, id(o) AS other
LIMIT $most
RETURN key, collect(other) AS others
