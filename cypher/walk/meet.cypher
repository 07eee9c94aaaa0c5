// Which of some entities are joined to which of others, told from the side that has fewer relations.
// @param left texts the ones
// @param right texts the others
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
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
  CASE
    WHEN leftwards <= rightwards THEN left
    ELSE right
  END AS few,
  CASE
    WHEN leftwards <= rightwards THEN right
    ELSE left
  END AS many
UNWIND few AS e
MATCH (e)-[r]-(o)
WHERE
  o IN many AND
  type(r) IN $types AND
  o <> e AND
  ($ever OR r.days[0] <= $asOf) AND
  ($marks IS NULL OR
    r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks)
WITH DISTINCT e.id AS id, o.id AS other
LIMIT $most
RETURN id, collect(other) AS others
