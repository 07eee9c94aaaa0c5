// Finds entities under the folded tokens that we make ourselves, by kind and by how far they reach.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS
FOR (e:Entity)
ON EACH [e.tokens, e.reach, e.kind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
