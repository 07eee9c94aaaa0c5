// A briefing as the text of its file, with its tag.
// @param id text which briefing
// @row json tag
MATCH (b:Briefing {id: $id})
RETURN b.json AS json, b.tag AS tag
