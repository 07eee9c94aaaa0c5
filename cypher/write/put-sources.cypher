// Writes sources, new or existing.
// @param rows maps properties of each source
UNWIND $rows AS row
MERGE (s:Source {id: row.properties.id})
SET s += row.properties
