// What all datasets say of entities, one page in order of id.
// @param after text the page begins after this id
// @param dataset text? only entities in this dataset or joined by its relations
// @param limit integer at most this many
// @row id datasets parts
MATCH (e:Entity)
WHERE
  e.id > $after AND
  ($dataset IS NULL OR
    $dataset IN e.datasets OR
    EXISTS {
      MATCH (e)-[r]-(:Entity)
      WHERE $dataset IN r.datasets
    })
RETURN e.id AS id, e.datasets AS datasets, e.parts AS parts
ORDER BY id
LIMIT $limit
