// The datasets, with the fingerprints of their files, in order of precedence.
// @row id hash precedence uses title description licence beginnings
MATCH (d:Dataset)
RETURN
  d.id AS id,
  d.hash AS hash,
  d.precedence AS precedence,
  d.uses AS uses,
  d.title AS title,
  d.description AS description,
  d.licence AS licence,
  d.beginnings AS beginnings
ORDER BY precedence, id
