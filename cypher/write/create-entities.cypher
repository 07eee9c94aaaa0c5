// Writes new entities.
// @param rows maps label and properties of each entity
UNWIND $rows AS row
CREATE (e:Entity: $(row.label))
SET e = row.properties
