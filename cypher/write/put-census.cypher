// Writes series of the census; one without days is deleted.
// @param rows maps each series, with its id
UNWIND $rows AS row
MERGE (c:Census {id: row.id})
SET c = row
WITH c
WHERE size(c.days) = 0
DELETE c
