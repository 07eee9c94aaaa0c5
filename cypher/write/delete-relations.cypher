// Deletes relations, and gives how they stood.
// @param rows maps id, from and to of each relation
// @row type days marks
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
WITH row, a, b
MATCH (a)-[r]->(b)
WHERE r.id = row.id
WITH r, type(r) AS type, r.days AS days, r.marks AS marks
DELETE r
RETURN type, days, marks
