// Which pairs there are among some entities and others, and by which pairs one more leads from these to those.
// @param left texts the ones
// @param right texts the others
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
// @param avoid texts kinds that the one between must not be of
// @param hub integer? the one between must not have more relations than this
// @param ends texts entities to which neither of these applies
// @param asOf text the day at whose end it was known
// @param ever boolean whether that day is past all that can be known, and need not be looked at
// @param most integer at most so many pairs
// @row id others
CALL () {
  UNWIND $left AS id
  MATCH (e:Entity {id: id})
  RETURN collect(e) AS left, sum(COUNT { (e)--() }) AS leftwards
}
CALL () {
  UNWIND $right AS id
  MATCH (e:Entity {id: id})
  RETURN collect(e) AS right, sum(COUNT { (e)--() }) AS rightwards
}
WITH
  left + right AS rim,
  CASE
    WHEN leftwards <= rightwards THEN left
    ELSE right
  END AS few,
  CASE
    WHEN leftwards <= rightwards THEN right
    ELSE left
  END AS many
CALL (few) {
  UNWIND few AS e
  MATCH (e)-[r]-(o:Entity)
  WHERE type(r) IN $types
  RETURN collect(DISTINCT o) AS beside
}
CALL (many, rim, beside) {
  UNWIND many AS e
  MATCH (e)-[r]-(o:Entity)
  WHERE (o IN beside OR o IN rim) AND type(r) IN $types
  WITH DISTINCT o
  WHERE
    o IN rim OR
    o.id IN $ends OR
    (NOT o.kind IN $avoid AND ($hub IS NULL OR COUNT { (o)--() } <= $hub))
  RETURN collect(o) AS beyond
}
UNWIND beyond + [o IN beside WHERE o IN rim] AS o
WITH DISTINCT o, rim
MATCH (o)-[r]-(e:Entity)
WHERE
  e IN rim AND
  type(r) IN $types AND
  o <> e AND
  ($ever OR r.days[0] <= $asOf) AND
  ($marks IS NULL OR
    r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks)
WITH DISTINCT o.id AS id, e.id AS other
LIMIT $most
RETURN id, collect(other) AS others
