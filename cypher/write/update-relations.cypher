// Rewrites existing relations, and gives how they stood before.
// @param rows maps ends and properties of each relation
// @row type days marks
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
WITH row, a, b
MATCH (a)-[r]->(b)
WHERE r.id = row.properties.id
WITH row, r, type(r) AS type, r.days AS days, r.marks AS marks
SET r = row.properties
RETURN type, days, marks
