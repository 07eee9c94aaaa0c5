// Notes on each entity which steps its number of relations reaches and, if it has very many, which of them come first.
// @param ids texts the entities; unknown ones are left out
// @param reaches texts the steps, as numbers of relations
// @param hub integer none are noted up to this many relations
// @param most integer at most this many are noted
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
