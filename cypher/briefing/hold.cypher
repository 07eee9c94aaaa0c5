// Locks a briefing, existing or not, until the transaction ends, and gives its tag, null where there is none.
// @param id text which briefing
// @row tag
MERGE (b:Briefing {id: $id})
SET b.id = $id
RETURN b.tag AS tag
