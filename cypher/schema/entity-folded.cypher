// Finds the entities of a kind by the beginning of the folded name, in order of name and id.
CREATE INDEX entity_folded IF NOT EXISTS
FOR (e:Entity)
ON (e.kind, e.folded, e.id)
