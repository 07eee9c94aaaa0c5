// The series of the census that a change touches.
// @param ids texts which; those that do not exist yet are left out
// @row counts name days changes
MATCH (c:Census)
WHERE c.id IN $ids
RETURN c.counts AS counts, c.name AS name, c.days AS days, c.changes AS changes
