// The relations of some entities, told by their ids and marks: what a walk from entity to entity needs.
// @param ids texts whose relations
// @param types texts only relations of these types
// @param marks texts? only relations that stand so on the day asked for
// @param avoid texts kinds that the other end must not be of
// @param hub integer? the other end must not have more relations than this
// @param ends texts entities to which neither of these applies
// @param asOf text the day at whose end it was known
// @param most integer at most so many rows
// @row id mark
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE type(r) IN $types AND o <> e
WITH r, o, size([day IN r.days WHERE day <= $asOf]) AS known
WHERE known > 0 AND ($marks IS NULL OR r.marks[known - 1] IN $marks)
WITH r, o, r.marks[known - 1] AS mark
WHERE
  o.id IN $ends OR
  (NOT o.kind IN $avoid AND ($hub IS NULL OR COUNT { (o)--() } <= $hub))
RETURN r.id AS id, mark
LIMIT $most
