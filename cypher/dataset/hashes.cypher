// The fingerprints of the datasets' files, of which the version of the data is made.
// @row id hash
MATCH (d:Dataset)
RETURN d.id AS id, d.hash AS hash
