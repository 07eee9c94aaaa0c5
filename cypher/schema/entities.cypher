// The next entities in order of id, with the folded words noted on them.
// @param after text the entity before them
// @param limit integer how many
// @row json folded tokens
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.json AS json, e.folded AS folded, e.tokens AS tokens
ORDER BY e.id
LIMIT $limit
