// What asks for a second look around a set of entities: the same as for everything, of the relations that touch one.
// @param ids texts the entities; unknown ones are left out
// @param dataset text? only what this dataset says something about
// @param after text go on after this entity; empty begins with the first
// @param look integer at most this many relations are looked at, but at least those of one entity
// @param limit integer at most this many relations of each kind
// @row known asked allEntities allRelations lookedEntities lookedRelations last next oneSource oneSourceTotal lowConfidence lowConfidenceTotal disputed disputedTotal undated undatedTotal around degrees
MATCH (e:Entity)
WHERE e.id IN $ids
WITH e
ORDER BY e.id
WITH collect(e) AS set
WITH
  set,
  [
    e IN set
    | COUNT {
      MATCH (e)--(o:Entity)
      WHERE o.id >= e.id OR NOT o.id IN $ids
    }
  ] AS all
WITH
  *,
  size(set) AS allEntities,
  reduce(sum = 0, one IN all | sum + one) AS allRelations,
  size([e IN set WHERE e.id <= $after]) AS begin
WITH *, set[begin..] AS around, all[begin..] AS outs
WITH
  *,
  reduce(
    cut = [0, 0],
    i IN
    range(0, size(outs) - 1) |
      CASE
        WHEN
          cut[0] = i AND (i = 0 OR cut[1] + outs[i] <= $look)
          THEN [i + 1, cut[1] + outs[i]]
        ELSE cut
      END) AS cut
WITH *, around[..cut[0]] AS here
CALL (here) {
  UNWIND here AS e
  MATCH (e)-[r]-(o:Entity)
  WHERE
    (o.id >= e.id OR NOT o.id IN $ids) AND
    ($dataset IS NULL OR $dataset IN r.datasets)
  WITH
    r.id AS id,
    size(r.sources) = 1 AS isOneSource,
    all(said IN r.assertions WHERE said CONTAINS '"confidence":"low"') AS isLow,
    r.marks[-1] = 'disputed' AS isDisputed,
    r.start IS NULL AND r.end IS NULL AS isUndated
  WHERE isOneSource OR isLow OR isDisputed OR isUndated
  WITH *
  ORDER BY id
  RETURN
    collect(
      CASE
        WHEN isOneSource THEN id
      END) AS one,
    collect(
      CASE
        WHEN isLow THEN id
      END) AS low,
    collect(
      CASE
        WHEN isDisputed THEN id
      END) AS open,
    collect(
      CASE
        WHEN isUndated THEN id
      END) AS bare
}
RETURN
  $dataset IS NULL OR
  EXISTS {
    MATCH (d:Dataset)
    WHERE d.id = $dataset
  } AS known,
  [e IN set | e.id] AS asked,
  allEntities,
  allRelations,
  cut[0] AS lookedEntities,
  cut[1] AS lookedRelations,
  coalesce(here[-1].id, $after) AS last,
  cut[0] < size(around) AS next,
  one[..$limit] AS oneSource,
  size(one) AS oneSourceTotal,
  low[..$limit] AS lowConfidence,
  size(low) AS lowConfidenceTotal,
  open[..$limit] AS disputed,
  size(open) AS disputedTotal,
  bare[..$limit] AS undated,
  size(bare) AS undatedTotal,
  [e IN around | e.json] AS around,
  [e IN around | COUNT { (e)--() }] AS degrees
