// Finds the entities of a kind whose folded names begin so, in the order of name and id.
CREATE INDEX entity_folded IF NOT EXISTS
FOR (e:Entity)
ON (e.kind, e.folded, e.id)
