// Notes with each entity that has very many relations which of them come first, and takes the note from others.
// @param ids texts the entities; who is unknown is left out
// @param hub integer relations up to which nothing is noted
// @param most integer at most so many are noted
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  WITH e
  WHERE COUNT { (e)--() } > $hub
  MATCH (e)-[r]-(:Entity)
  WITH r
  ORDER BY r.weight DESC, r.days[-1] DESC, r.id
  LIMIT $most
  RETURN collect(r.id) AS leading
}
SET e.leading =
    CASE
      WHEN size(leading) > 0 THEN leading
    END
