// Rewrites existing entities, and the label of their kind.
// @param rows maps label and properties of each entity
UNWIND $rows AS row
MATCH (e:Entity {id: row.properties.id})
WITH row, e, [label IN labels(e) WHERE label <> 'Entity'] AS old
REMOVE e: $ (old)
SET e: $ (row.label)
SET e = row.properties
