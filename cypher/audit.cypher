// What asks for a second look: one source only, low confidence, disputed, undated, possible duplicates.
// @param dataset text? only what this dataset says something of
// @param limit integer at most so many relations of each kind
// @param most integer entities among which duplicates are looked for
// @row known oneSource oneSourceTotal lowConfidence lowConfidenceTotal disputed disputedTotal undated undatedTotal entities degrees
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  WHERE ($dataset IS NULL OR $dataset IN r.datasets)
  RETURN
    count(
      CASE
        WHEN size(r.sources) = 1 THEN 1
      END) AS oneSourceTotal,
    count(
      CASE
        WHEN
          all(said IN r.assertions WHERE said CONTAINS '"confidence":"low"')
          THEN 1
      END) AS lowConfidenceTotal,
    count(
      CASE
        WHEN r.marks[-1] = 'disputed' THEN 1
      END) AS disputedTotal,
    count(
      CASE
        WHEN r.start IS NULL AND r.end IS NULL THEN 1
      END) AS undatedTotal
}
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  WHERE ($dataset IS NULL OR $dataset IN r.datasets) AND size(r.sources) = 1
  WITH r.id AS id
  ORDER BY id
  LIMIT $limit
  RETURN collect(id) AS oneSource
}
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  WHERE
    ($dataset IS NULL OR $dataset IN r.datasets) AND
    all(said IN r.assertions WHERE said CONTAINS '"confidence":"low"')
  WITH r.id AS id
  ORDER BY id
  LIMIT $limit
  RETURN collect(id) AS lowConfidence
}
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  WHERE
    ($dataset IS NULL OR $dataset IN r.datasets) AND r.marks[-1] = 'disputed'
  WITH r.id AS id
  ORDER BY id
  LIMIT $limit
  RETURN collect(id) AS disputed
}
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  WHERE
    ($dataset IS NULL OR $dataset IN r.datasets) AND
    r.start IS NULL AND
    r.end IS NULL
  WITH r.id AS id
  ORDER BY id
  LIMIT $limit
  RETURN collect(id) AS undated
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
  oneSource,
  oneSourceTotal,
  lowConfidence,
  lowConfidenceTotal,
  disputed,
  disputedTotal,
  undated,
  undatedTotal,
  entities,
  degrees
