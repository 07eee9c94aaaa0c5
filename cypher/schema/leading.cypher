// Notes with each entity that has very many relations which of them come first, where it has not been done.
// @param hub integer relations up to which nothing is noted
// @param most integer at most so many are noted
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
