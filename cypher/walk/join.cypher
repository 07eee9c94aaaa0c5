// Every relation that joins the entities of a pair, with its mark and its ends.
// @param ones integers one entity of each pair, by the database's numbers
// @param others integers the other entity of each pair
// @param types texts only relations of these types
// @param marks texts? only relations with these marks on the day of asOf
// @param asOf text only what was known at the end of this day
// @row id mark from to
UNWIND range(0, size($ones) - 1) AS i
WITH $ones[i] AS one, $others[i] AS other
CALL (one, other) {
  MATCH (e:Entity)
  WHERE id(e) = one
  MATCH (o:Entity)
  WHERE id(o) = other
  RETURN e, o
  LIMIT 1
}
MATCH (e)-[r]-(o)
WHERE type(r) IN $types
WITH r, r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] AS mark
WHERE r.days[0] <= $asOf AND ($marks IS NULL OR mark IN $marks)
RETURN r.id AS id, mark, id(startNode(r)) AS from, id(endNode(r)) AS to
