// Which of some entities are joined to which of others, told from the side that has fewer relations.
// @param left integers the ones, as the database calls them
// @param right integers the others
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
// @param asOf text the day at whose end it was known
// @param ever boolean whether that day is past all that can be known, and need not be looked at
// @param most integer at most so many pairs
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
  CASE
    WHEN leftwards <= rightwards THEN left
    ELSE right
  END AS few,
  CASE
    WHEN leftwards <= rightwards THEN $right
    ELSE $left
  END AS many
UNWIND few AS e
MATCH (e)-[r]-(o)
WHERE
  id(o) IN many AND
  type(r) IN $types AND
  o <> e AND
  ($ever OR r.days[0] <= $asOf) AND
  ($marks IS NULL OR
    r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks)
WITH DISTINCT id(e) AS key, id(o) AS other
LIMIT $most
RETURN key, collect(other) AS others
