// The relations of some entities, by id: what a walk along relations of few types needs.
// @param ids texts the entities
// @param types texts only relations of these types
// @param avoid texts kinds that the other end must not have
// @param asOf text only what was known at the end of this day
// @param most integer at most this many rows
// @row id
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE
  type(r) IN $types AND o <> e AND r.days[0] <= $asOf AND NOT o.kind IN $avoid
RETURN r.id AS id
ORDER BY r.id
LIMIT $most
