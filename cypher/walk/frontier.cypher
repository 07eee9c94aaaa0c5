// The relations of some entities, told by their ids: what a walk along relations of few types needs.
// @param ids texts whose relations
// @param types texts only relations of these types
// @param avoid texts kinds that the other end must not be of
// @param asOf text the day at whose end it was known
// @param most integer at most so many rows
// @row id
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE
  type(r) IN $types AND o <> e AND r.days[0] <= $asOf AND NOT o.kind IN $avoid
RETURN r.id AS id
LIMIT $most
