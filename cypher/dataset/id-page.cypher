// The ids of entities, one page in order.
// @param after text the page begins after this id
// @param limit integer at most this many
// @row id
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id
ORDER BY id
LIMIT $limit
