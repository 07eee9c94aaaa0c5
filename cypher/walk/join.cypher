// Every relation that joins two entities which are named together, with its mark.
// @param pairs maps entities by id, each with others
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
// @param asOf text the day at whose end it was known
// @row id mark
UNWIND $pairs AS pair
MATCH (e:Entity {id: pair.id})
WITH e, pair
UNWIND pair.others AS other
MATCH (o:Entity {id: other})
WITH e, o
MATCH (e)-[r]-(o)
WHERE type(r) IN $types
WITH r, r.marks[size([day IN r.days WHERE day <= $asOf]) - 1] AS mark
WHERE r.days[0] <= $asOf AND ($marks IS NULL OR mark IN $marks)
RETURN r.id AS id, mark
