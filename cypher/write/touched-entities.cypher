// What all datasets say of some entities, in the order of their precedence.
// @param ids texts the entities; who is unknown is left out
// @row id datasets parts
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.datasets AS datasets, e.parts AS parts
