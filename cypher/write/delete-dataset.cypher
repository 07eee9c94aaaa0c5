// Deletes what is known of a dataset itself.
// @param id text which dataset
MATCH (d:Dataset {id: $id})
DELETE d
