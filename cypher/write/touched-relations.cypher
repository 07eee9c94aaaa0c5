// What all datasets say of some relations, in order of precedence.
// @param rows maps id, from and to of each relation; unknown ones are left out
// @row id datasets parts
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
WITH row, a, b
MATCH (a)-[r]->(b)
WHERE r.id = row.id
RETURN r.id AS id, r.datasets AS datasets, r.parts AS parts
ORDER BY id
