// Notes with each entity how far it reaches, and, where it has very many relations, which of them come first.
// @param ids texts the entities; who is unknown is left out
// @param reaches texts the numbers of relations at which an entity reaches further
// @param hub integer relations up to which none come first
// @param most integer at most so many are noted
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, COUNT { (e)--() } AS degree
CALL (e, degree) {
  WITH e
  WHERE degree > $hub
  MATCH (e)-[r]-(:Entity)
  WITH r
  ORDER BY r.weight DESC, r.days[-1] DESC, r.id
  LIMIT $most
  RETURN collect(r.id) AS leading
}
SET
  e.leading =
    CASE
      WHEN size(leading) > 0 THEN leading
    END,
  e.reach =
    nullIf(
      trim(reduce(
        text = '',
        step IN
        $reaches |
          CASE
            WHEN toInteger(step) <= degree THEN text + ' ' + step
            ELSE text
          END)),
      ''
    )
