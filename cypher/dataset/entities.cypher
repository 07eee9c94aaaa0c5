// The entities of a dataset, each as the JSON of its record.
// @param dataset text which dataset
// @row part
MATCH (e:Entity)
WHERE $dataset IN e.datasets
RETURN
  [
    i IN range(0, size(e.datasets) - 1)
    WHERE e.datasets[i] = $dataset
    | e.parts[i]
  ][0] AS part
ORDER BY e.id
