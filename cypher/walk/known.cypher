// Which of some entities there are.
// @param ids texts the entities
// @row id
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id
