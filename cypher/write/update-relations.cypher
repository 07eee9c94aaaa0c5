// Rewrites existing relations.
// @param rows maps ends and properties of each relation
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
WITH row, a, b
MATCH (a)-[r]->(b)
WHERE r.id = row.properties.id
SET r = row.properties
