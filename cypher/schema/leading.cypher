// Notes on each entity with very many relations which of them come first.
// @param hub integer nothing is noted up to this many relations
// @param most integer at most this many are noted
MATCH (e:Entity)
WHERE COUNT { (e)--() } > $hub
CALL (e) {
  MATCH (e)-[r]-(:Entity)
  WITH r
  ORDER BY r.weight DESC, r.days[-1] DESC, r.id
  LIMIT $most
  RETURN collect(r.id) AS leading
}
SET e.leading = leading
