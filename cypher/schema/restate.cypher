// Writes how relations stand, and gives how they stood before.
// @param rows maps id, ends and readings of each relation
// @row id type days marks
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
WITH row, a, b
MATCH (a)-[r]->(b)
WHERE r.id = row.id
WITH row, r, type(r) AS type, r.days AS days, r.marks AS marks
SET r.days = row.days, r.marks = row.marks, r.statuses = row.statuses
RETURN r.id AS id, type, days, marks
