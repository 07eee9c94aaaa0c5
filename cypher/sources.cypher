// Sources by id, whole.
// @param ids texts the sources; unknown ones are left out
// @row sources
MATCH (s:Source)
WHERE s.id IN $ids
RETURN collect(s.json) AS sources
