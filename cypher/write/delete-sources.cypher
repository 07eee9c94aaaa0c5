// Deletes sources.
// @param ids texts the sources
UNWIND $ids AS id
MATCH (s:Source {id: id})
DELETE s
