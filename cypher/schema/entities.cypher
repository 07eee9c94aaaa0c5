// The next entities in order of id.
// @param after text the entity before them
// @param limit integer how many
// @row json
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.json AS json
ORDER BY e.id
LIMIT $limit
