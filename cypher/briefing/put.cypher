// Keeps a briefing that is held.
// @param id text which briefing
// @param properties map its text, its tag and what a list says of it
MATCH (b:Briefing {id: $id})
SET b = $properties
