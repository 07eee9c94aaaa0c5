// The next entities in order of id, with their names.
// @param after text the entity before them
// @param limit integer how many
// @row id name
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id, e.name AS name
ORDER BY e.id
LIMIT $limit
