// Finds entities of any kind by the beginning of the folded name, in order of name and id.
CREATE INDEX entity_named IF NOT EXISTS
FOR (e:Entity)
ON (e.folded, e.id)
