// Finds entities by our own folded tokens, by kind, and by the steps that their numbers of relations reach.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS
FOR (e:Entity)
ON EACH [e.tokens, e.reach, e.kind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
