// What all datasets say of some sources, in order of precedence.
// @param ids texts the sources; unknown ones are left out
// @row id datasets parts
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.datasets AS datasets, s.parts AS parts
