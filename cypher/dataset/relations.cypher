// The relations of a dataset, each as the JSON of its record.
// @param dataset text which dataset
// @row part
MATCH (:Entity)-[r]->(:Entity)
WHERE $dataset IN r.datasets
RETURN
  [
    i IN range(0, size(r.datasets) - 1)
    WHERE r.datasets[i] = $dataset
    | r.parts[i]
  ][0] AS part
ORDER BY r.id
