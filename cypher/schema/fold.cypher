// Notes on entities their folded names.
// @param rows maps id and folded name of each entity
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.folded = row.folded
