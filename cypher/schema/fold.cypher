// Notes on entities the folded words by which they are found.
// @param rows maps id, folded name and tokens of each entity
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.folded = row.folded, e.tokens = row.tokens
