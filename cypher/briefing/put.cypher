// Writes a briefing that is held.
// @param id text which briefing
// @param properties map its text, its tag and what lists show of it
MATCH (b:Briefing {id: $id})
SET b = $properties
