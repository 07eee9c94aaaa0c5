// The joined pairs within and between two sets, and those that join an entity between to either, if it is joined to both.
// @param left integers the first entities, by the database's numbers
// @param right integers the other entities
// @param types texts only relations of these types
// @param marks texts? only relations with these marks on the day of asOf
// @param avoid texts labels that the entity between must not have
// @param hub integer? the entity between must not have more relations than this
// @param ends integers entities exempt from avoid and hub
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @param most integer at most this many pairs
// @row key others
CALL () {
  UNWIND $left AS key
  MATCH (e:Entity)
  WHERE id(e) = key
  RETURN collect(e) AS left, sum(COUNT { (e)--() }) AS leftwards
}
CALL () {
  UNWIND $right AS key
  MATCH (e:Entity)
  WHERE id(e) = key
  RETURN collect(e) AS right, sum(COUNT { (e)--() }) AS rightwards
}
WITH
  $left + $right AS rim,
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
  MATCH (e)--(o:Entity)
  RETURN collect(DISTINCT o) AS beside
}
WITH rim, many, beside, rim + [o IN beside | id(o)] AS wanted
CALL (many, rim, wanted) {
  UNWIND many AS e
  MATCH (e)--(o)
  WHERE id(o) IN wanted
  WITH DISTINCT o
  WHERE
    id(o) IN rim OR
    id(o) IN $ends OR
    (($hub IS NULL OR COUNT { (o)--() } <= $hub) AND
      NOT any(label IN labels(o) WHERE label IN $avoid))
  RETURN collect(o) AS beyond
}
UNWIND beyond + [o IN beside WHERE id(o) IN rim] AS o
WITH DISTINCT o, rim
MATCH (o)-[r]-(e)
WHERE
  id(e) IN rim AND
  type(r) IN $types AND
  o <> e AND
  ($ever OR r.days[0] <= $asOf) AND
  ($marks IS NULL OR
    r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks)
WITH DISTINCT id(o) AS key, id(e) AS other
LIMIT $most
RETURN key, collect(other) AS others
