// What the database calls some entities; one that there is not is left out.
// @param ids texts the entities
// @row id key
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, id(e) AS key
