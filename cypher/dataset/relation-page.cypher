// What all datasets say of the outgoing relations of some entities, one page in order of id.
// @param ids texts the entities
// @param ends texts? only relations that lead to these entities
// @param skip integer how many come before the page
// @param dataset text? only relations in this dataset
// @param limit integer at most this many
// @row id datasets parts
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE
  ($ends IS NULL OR b.id IN $ends) AND
  ($dataset IS NULL OR $dataset IN r.datasets)
RETURN r.id AS id, r.datasets AS datasets, r.parts AS parts
ORDER BY id
SKIP $skip
LIMIT $limit
