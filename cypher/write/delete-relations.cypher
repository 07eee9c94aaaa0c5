// Deletes relations.
// @param rows maps id, from and to of each relation
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
WITH row, a, b
MATCH (a)-[r]->(b)
WHERE r.id = row.id
DELETE r
