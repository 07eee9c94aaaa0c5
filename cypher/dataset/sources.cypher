// The sources of a dataset, each as the JSON of its record.
// @param dataset text which dataset
// @row part
MATCH (s:Source)
WHERE $dataset IN s.datasets
RETURN
  [
    i IN range(0, size(s.datasets) - 1)
    WHERE s.datasets[i] = $dataset
    | s.parts[i]
  ][0] AS part
ORDER BY s.id
