// Which of some entities are joined to which of others.
// @param left texts the ones, whose relations are looked at
// @param right texts the others
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
// @param asOf text the day at whose end it was known
// @param ever boolean whether that day is past all that can be known, and need not be looked at
// @param most integer at most so many pairs
// @row id others
CALL () {
  UNWIND $right AS id
  MATCH (o:Entity {id: id})
  RETURN collect(o) AS right
}
UNWIND $left AS id
MATCH (e:Entity {id: id})-[r]-(o)
WHERE
  o IN right AND
  type(r) IN $types AND
  o <> e AND
  ($ever OR r.days[0] <= $asOf) AND
  ($marks IS NULL OR
    r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] IN $marks)
WITH DISTINCT id, o.id AS other
LIMIT $most
RETURN id, collect(other) AS others
