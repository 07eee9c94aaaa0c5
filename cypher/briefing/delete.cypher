// Deletes a briefing that is held.
// @param id text which briefing
MATCH (b:Briefing {id: $id})
DELETE b
