// What all datasets say of sources, one page in order of id.
// @param after text the page begins after this id
// @param dataset text? only sources in this dataset
// @param limit integer at most this many
// @row id datasets parts
MATCH (s:Source)
WHERE s.id > $after AND ($dataset IS NULL OR $dataset IN s.datasets)
RETURN s.id AS id, s.datasets AS datasets, s.parts AS parts
ORDER BY id
LIMIT $limit
