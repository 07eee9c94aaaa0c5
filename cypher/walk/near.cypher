// Whom some entities are joined to.
// @param ids texts whose relations
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
// @param avoid texts kinds that the other end must not be of
// @param hub integer? the other end must not have more relations than this
// @param ends texts entities to which neither of these applies
// @param asOf text the day at whose end it was known
// @param ever boolean whether that day is past all that can be known, and need not be looked at
// @param most integer at most so many pairs
// @row id others
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE
  type(r) IN $types AND
  o <> e AND
  ($ever OR r.days[0] <= $asOf) AND
  ($marks IS NULL OR
    r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks) AND
  (o.id IN $ends OR
    (NOT o.kind IN $avoid AND ($hub IS NULL OR COUNT { (o)--() } <= $hub)))
WITH DISTINCT id, o.id AS other
LIMIT $most
RETURN id, collect(other) AS others
