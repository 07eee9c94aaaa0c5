// Entities in which every word of the query begins a word of the name, alias, identifier or summary.
// @param fits texts what Lucene is asked: for all that fit, then for those of them that reach each step
// @param begun text what the names begin with of those that are taken where more fit
// @param kinds texts only entities of these kinds
// @param most integer how many may fit and all be ranked
// @param few integer how many are taken by their names, and by their ids where else too few would be
// @row entities degrees more
UNWIND $fits AS fit
CALL (fit) {
  CALL
    db.index.fulltext.queryNodes(
      'entity_search',
      fit,
      {limit: $most + 1}
    )
    YIELD node
  RETURN collect(node) AS found
}
WITH fit, found
WHERE size(found) <= $most
WITH fit, found
LIMIT 1
WITH collect(found) AS lists, collect(fit) AS firsts
WITH
  coalesce(lists[0], []) AS prominent,
  coalesce(firsts[0] <> $fits[0], true) AS more
CALL (more) {
  WITH more
  WHERE more
  UNWIND $kinds AS kind
  CALL (kind) {
    MATCH (e:Entity)
    WHERE e.kind = kind AND e.folded STARTS WITH $begun AND e.id IS NOT NULL
    RETURN e
    ORDER BY e.kind, e.folded, e.id
    LIMIT $few
  }
  WITH e
  ORDER BY e.folded, e.id
  LIMIT $few
  RETURN collect(e) AS begin
}
CALL (more, prominent, begin) {
  WITH prominent, begin
  WHERE
    more AND
    size(prominent) < $few AND
    size(begin) < $few AND
    size(prominent) + size([e IN begin WHERE NOT e IN prominent]) < $few
  CALL db.index.fulltext.queryNodes('entity_search', $fits[0]) YIELD node
  WITH node
  ORDER BY node.id
  LIMIT $few
  RETURN collect(node) AS rest
}
UNWIND prominent + begin + rest AS e
WITH DISTINCT more, e
RETURN collect(e.json) AS entities, collect(COUNT { (e)--() }) AS degrees, more
