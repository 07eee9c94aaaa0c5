// Finds entities under the folded tokens that we make ourselves.
CREATE FULLTEXT INDEX entity_tokens IF NOT EXISTS
FOR (e:Entity)
ON EACH [e.tokens]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
