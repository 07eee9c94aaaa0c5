// Whom some entities are joined to.
// @param keys integers whose relations; here and below entities as the database calls them
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
// @param avoid texts labels of the kinds that the other end must not be of
// @param hub integer? the other end must not have more relations than this
// @param ends integers entities to which neither of these applies
// @param asOf text the day at whose end it was known
// @param ever boolean whether that day is past all that can be known, and need not be looked at
// @param most integer at most so many pairs
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
