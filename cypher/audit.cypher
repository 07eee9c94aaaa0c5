// What asks for a second look: one source only, low confidence, disputed, undated, possible duplicates.
// @param dataset text? only what this dataset says something of
// @param limit integer at most so many relations of each kind
// @param most integer entities among which duplicates are looked for
// @row known oneSource oneSourceTotal lowConfidence lowConfidenceTotal disputed disputedTotal undated undatedTotal entities degrees
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  WHERE $dataset IS NULL OR $dataset IN r.datasets
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
CALL () {
  MATCH (e:Entity)
  WITH e
  ORDER BY e.id
  LIMIT $most
  RETURN collect(e.json) AS entities, collect(COUNT { (e)--() }) AS degrees
}
RETURN
  $dataset IS NULL OR
  EXISTS {
    MATCH (d:Dataset)
    WHERE d.id = $dataset
  } AS known,
  one[..$limit] AS oneSource,
  size(one) AS oneSourceTotal,
  low[..$limit] AS lowConfidence,
  size(low) AS lowConfidenceTotal,
  open[..$limit] AS disputed,
  size(open) AS disputedTotal,
  bare[..$limit] AS undated,
  size(bare) AS undatedTotal,
  entities,
  degrees
