// Holds a briefing until the transaction ends, there or not, and gives the tag that it has.
// @param id text which briefing
// @row tag
MERGE (b:Briefing {id: $id})
SET b.id = $id
RETURN b.tag AS tag
