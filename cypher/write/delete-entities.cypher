// Deletes entities that no relation joins any more.
// @param ids texts the entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DELETE e
