// What all datasets say of some sources, in the order of their precedence.
// @param ids texts the sources; what is unknown is left out
// @row id datasets parts
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.datasets AS datasets, s.parts AS parts
