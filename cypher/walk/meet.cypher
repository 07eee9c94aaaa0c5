// Which of some entities are joined to which of others, looked up from the side with fewer relations.
// @param left integers the first entities, by the database's numbers
// @param right integers the other entities
// @param types texts only relations of these types
// @param marks texts? only relations with these marks on the day of asOf
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
