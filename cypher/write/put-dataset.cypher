// Writes what is known of a dataset itself.
// @param id text which dataset
// @param properties map its title, precedence, hash and the like
MERGE (d:Dataset {id: $id})
SET d = $properties
