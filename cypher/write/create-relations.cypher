// Writes new relations between existing entities. Returns relations that Neo4j stored under a wrong type; normally none.
// @param rows maps type, ends and properties of each relation
// @row asked made
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
WITH row.type AS asked, type(r) AS made
WHERE made <> asked
RETURN DISTINCT asked, made
