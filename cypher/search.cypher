// Entities in which every word of the query begins a word of the name, alias, identifier or summary.
// @param query text the words as Lucene reads them, each a prefix that must be met
// @param kinds texts? only entities of these kinds
// @param candidates integer how many may be ranked
// @row json degree
CALL
  db.index.fulltext.queryNodes(
    'entity_tokens',
    $query
  )
  YIELD node AS e
  WHERE $kinds IS NULL OR e.kind IN $kinds
WITH e
ORDER BY e.id
LIMIT $candidates
RETURN e.json AS json, COUNT { (e)--() } AS degree
ORDER BY e.id
