// What all datasets say of sources, one page in the order of their ids.
// @param after text the page begins after this id
// @param dataset text? only sources that it speaks of
// @param limit integer at most so many
// @row id datasets parts
MATCH (s:Source)
WHERE s.id > $after AND ($dataset IS NULL OR $dataset IN s.datasets)
RETURN s.id AS id, s.datasets AS datasets, s.parts AS parts
ORDER BY id
LIMIT $limit
