// What all datasets say of some entities, in order of precedence.
// @param ids texts the entities; unknown ones are left out
// @row id datasets parts
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.datasets AS datasets, e.parts AS parts
